import * as vscode from 'vscode';
import { statusRequest, type DraftStatus } from '../protocol';
import type { ServerHost } from '../server/serverHost';

const draftLanguages = new Set(['markdown', 'mdx', 'tweet']);

/** Whether a document can be a draft. */
export function isDraft(document: vscode.TextDocument): boolean {
  return draftLanguages.has(document.languageId) && (document.uri.scheme === 'file' || document.uri.scheme === 'untitled');
}

/** Asks for the figures of the draft in the active editor whenever they may have changed. */
export class DraftStatusSource implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  private asked = 0;

  /** The figures of the active draft; nothing where there is none, or no policy speaks of it. */
  status: DraftStatus | undefined;

  readonly onDidChange = this.changed.event;

  constructor(private readonly server: ServerHost) {
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      server.onDidChangeState(() => this.refresh()),
      server.onDidPublish((uri) => {
        if (uri.toString() === vscode.window.activeTextEditor?.document.uri.toString()) void this.refresh();
      }),
    ];
  }

  /** Asks anew; the newest question wins. */
  async refresh(): Promise<void> {
    const turn = ++this.asked;
    const status = await this.ask();
    if (turn !== this.asked) return;
    this.status = status;
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async ask(): Promise<DraftStatus | undefined> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isDraft(document) || !this.server.isReady) return undefined;
    try {
      const status = await this.server.ask(statusRequest, { textDocument: { uri: document.uri.toString() } });
      return status.isGoverned ? status : undefined;
    } catch {
      // The document was closed, or the server went, while it was asked: there is nothing to show.
      return undefined;
    }
  }
}
