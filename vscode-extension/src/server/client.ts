import * as vscode from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient/node';
import { explainRuleCommand, linkPagesToCommand } from '../rulePageLinks';
import { traceLog } from './traceLog';

/** The documents that the server is told of: drafts, saved or not, and the files of a policy. */
const documentSelector = [
  ...['markdown', 'mdx', 'tweet'].flatMap((language) => ['file', 'untitled'].map((scheme) => ({ language, scheme }))),
  { language: 'yaml', scheme: 'file' },
];

/** Errors of a connection that are borne before it is given up. */
const mostErrors = 3;

/** What the client tells, and asks, whoever made it. */
export interface ClientOwner {
  /** Where client and server write what they do. */
  readonly log: vscode.LogOutputChannel;
  /** The server ended unasked: whether to start it again. */
  mayRestart(): boolean;
  /** The findings of a document have come. */
  published(uri: vscode.Uri): void;
}

/** A client for the server at a path; it is not started yet. */
export function createClient(command: string, owner: ClientOwner): LanguageClient {
  return new LanguageClient('policylint', 'PolicyLint', { command, args: ['lsp'] }, optionsFor(owner));
}

function optionsFor(owner: ClientOwner): LanguageClientOptions {
  return {
    documentSelector,
    diagnosticCollectionName: 'policylint',
    outputChannel: owner.log,
    traceOutputChannel: traceLog(owner.log, vscode.workspace.getConfiguration('policylint').get('trace.server', 'off')),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: {
      // An author can do nothing about a broken pipe; the end of the server that follows is told where it matters.
      error: (_error, _message, count) => ({ action: (count ?? 0) < mostErrors ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }),
      closed: () => ({ action: owner.mayRestart() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
    },
    initializationFailedHandler: () => false,
    // Drafts can hold links to commands; a hover may run this one and no other.
    markdown: { isTrusted: { enabledCommands: [explainRuleCommand] } },
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => {
        next(uri, diagnostics);
        owner.published(uri);
      },
      provideHover: async (document, position, token, next) => {
        const hover = await next(document, position, token);
        for (const content of hover?.contents ?? []) {
          if (content instanceof vscode.MarkdownString) content.value = linkPagesToCommand(content.value);
        }
        return hover;
      },
    },
  };
}
