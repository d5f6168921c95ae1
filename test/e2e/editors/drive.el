;;; drive.el --- Does with a journey in Emacs what somebody does who writes one, and prints what came of it as JSON.  -*- lexical-binding: t -*-

;;; Commentary:
;; Environment: JOURNEY_SERVER, the command of the language server as a JSON array; JOURNEY_FOLDER, the project.

;;; Code:
;; Before Emacs 29 eglot is a package.
(require 'package)
(package-initialize)
(require 'eglot)
(require 'json)

(define-derived-mode journey-mode prog-mode "Journey")
(add-to-list 'auto-mode-alist '("\\.journey\\'" . journey-mode))

(let* ((folder (getenv "JOURNEY_FOLDER"))
       (command (append (json-read-from-string (getenv "JOURNEY_SERVER")) nil))
       (seen nil)
       (eglot-sync-connect 60)
       (eglot-confirm-server-initiated-edits nil)
       (see (lambda (key value) (push (cons key value) seen)))
       (wait (lambda (what holds)
               (let ((ends (+ (float-time) 60)))
                 (while (not (funcall holds))
                   (when (> (float-time) ends) (error "Emacs has waited in vain for %s" what))
                   (accept-process-output nil 0.05)))))
       (text (lambda () (buffer-substring-no-properties (point-min) (point-max))))
       (go-to (lambda (words) (goto-char (point-min)) (search-forward words))))
  (condition-case reason
      (progn
        (find-file (expand-file-name "order.journey" folder))
        (setq-local indent-tabs-mode nil)
        (eglot '(journey-mode) (cons 'transient folder) 'eglot-lsp-server command "journey")
        (funcall wait "diagnostics" (lambda () (flymake-start) (flymake-diagnostics)))
        (funcall see 'diagnostics (vconcat (mapcar #'flymake-diagnostic-text (flymake-diagnostics))))

        (funcall go-to "touchpoint pay")
        (backward-char)
        (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
          (funcall see 'hover (plist-get (plist-get hover :contents) :value)))

        (eglot-rename "checkout")
        (funcall see 'renamed (funcall text))

        (funcall go-to "via ")
        (let ((found (eglot-completion-at-point)))
          (funcall see 'completion (vconcat (mapcar #'substring-no-properties (all-completions "" (nth 2 found))))))

        (funcall go-to "touchpoint parcel")
        (backward-char)
        (let* ((actions (jsonrpc-request (eglot-current-server) :textDocument/codeAction
                                         (list :textDocument (eglot--TextDocumentIdentifier)
                                               :range (list :start (eglot--pos-to-lsp-position)
                                                            :end (eglot--pos-to-lsp-position))
                                               :context (list :diagnostics [])))))
          (funcall see 'actions (vconcat (mapcar (lambda (action) (plist-get action :title)) actions)))
          (eglot--apply-workspace-edit (plist-get (aref actions 0) :edit)))
        (funcall see 'acted (funcall text))

        (goto-char (point-min))
        (insert "      owner    nobody-yet     \"Nobody yet\"\n")
        (eglot-format-buffer)
        (funcall see 'formatted (funcall text)))
    (error (funcall see 'failure (error-message-string reason))))
  (princ (json-encode seen))
  (set-buffer-modified-p nil)
  (kill-emacs 0))
;;; drive.el ends here
