import { NodeFileSystem } from "langium/node";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "../src/language/serve.ts";

serve(createConnection(ProposedFeatures.all), NodeFileSystem.fileSystemProvider());
