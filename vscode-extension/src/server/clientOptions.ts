import * as vscode from 'vscode';
import { RevealOutputChannelOn, type ErrorHandler, type LanguageClientOptions } from 'vscode-languageclient/node';
import { explainRuleCommand, linkPagesToCommand } from '../rulePageLinks';
import { traceLog } from './traceLog';

/** The documents that the server is told of: drafts, saved or not, and the files of a policy. */
const documentSelector = [
  ...['markdown', 'mdx', 'tweet'].flatMap((language) => ['file', 'untitled'].map((scheme) => ({ language, scheme }))),
  { language: 'yaml', scheme: 'file' },
];

/**
 * How the client deals with the server.
 * @param log Where both write what they do.
 * @param errorHandler Decides what becomes of a server that fails.
 * @param published Told of each document whose findings have come.
 */
export function clientOptions(log: vscode.LogOutputChannel, errorHandler: ErrorHandler, published: (uri: vscode.Uri) => void): LanguageClientOptions {
  return {
    documentSelector,
    diagnosticCollectionName: 'policylint',
    outputChannel: log,
    traceOutputChannel: traceLog(log, vscode.workspace.getConfiguration('policylint').get('trace.server', 'off')),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler,
    initializationFailedHandler: () => false,
    // Drafts can hold links to commands; a hover may run this one and no other.
    markdown: { isTrusted: { enabledCommands: [explainRuleCommand] } },
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => {
        next(uri, diagnostics);
        published(uri);
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
