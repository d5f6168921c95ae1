import * as vscode from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
  State,
} from "vscode-languageclient";
import { inBackground } from "./in-background.ts";
import { RestartPolicy } from "./restart-policy.ts";

const START = "Start Again";
const OUTPUT = "Show Output";

/** Starts a server that has ended by itself again, and asks the user where that doesn't help. */
export class ServerRestarts implements ErrorHandler {
  private readonly policy = new RestartPolicy();
  private client: BaseLanguageClient | undefined;

  /** Tells whose server it is. @returns what ends the command for starting it again. */
  watch(client: BaseLanguageClient): vscode.Disposable {
    this.client = client;
    const say = client.error.bind(client);
    // What follows from an end goes to the output; that it has ended is dealt with here, once.
    client.error = (message, data, showNotification) =>
      say(message, data, this.policy.isInRow(Date.now()) ? false : showNotification);
    return vscode.commands.registerCommand("journey.restartServer", () => this.restart());
  }

  error(_error: Error, _message: unknown, _count: number | undefined): ErrorHandlerResult {
    // A broken pipe is followed by its end, which is dealt with there.
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    if (this.policy.ended(Date.now())) return { action: CloseAction.Restart, handled: true };
    inBackground(this.ask());
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  private async ask(): Promise<void> {
    const choice = await vscode.window.showErrorMessage(
      "The Journey Language Server keeps ending, so it was not started again. Your text is safe; problems and completion are off, and maps stay as they were.",
      START,
      OUTPUT,
    );
    if (choice === START) await this.restart();
    if (choice === OUTPUT) this.client?.outputChannel.show();
  }

  private async restart(): Promise<void> {
    this.policy.forget();
    if (this.client?.state === State.Running) await this.client.stop();
    await this.client?.start();
  }
}

/** Calls back whenever a server runs again that had ended. The first start is none. */
export function onServerBack(client: BaseLanguageClient, back: () => void): vscode.Disposable {
  let hasRun = client.isRunning();
  return client.onDidChangeState(({ newState }) => {
    if (newState !== State.Running) return;
    if (hasRun) back();
    hasRun = true;
  });
}
