import type { Range, TextDocumentIdentifier } from 'vscode-languageclient';

/**
 * A request of the server's own; `docs/protocol.md` describes them. The client library has a class for this, too, but whoever names it
 * loads all of the library, which takes longer than everything else that happens while the extension is activated.
 */
export class ServerRequest<Params, Result> {
  /** Only for the compiler. */
  declare readonly types: (params: Params) => Result;

  constructor(readonly method: string) {}
}

/** A document that a request is about. */
export interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** One post of a draft. */
export interface PostLength {
  readonly range: Range;
  /** Weighted characters for a tweet, else grapheme clusters. */
  readonly length: number;
  /** The most that the channel takes, where it has a limit. */
  readonly limit?: number | null;
}

/** A draft in figures. */
export interface DraftStatus {
  readonly uri: string;
  readonly version?: number | null;
  /** Whether a policy speaks of the document. */
  readonly isGoverned: boolean;
  readonly channel?: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly suggestions: number;
  readonly hints: number;
  readonly words: number;
  /** Minutes to read it. */
  readonly minutes: number;
  readonly posts: readonly PostLength[];
  /** The tone that weighs most, where the draft is long enough to have one. */
  readonly tone?: string | null;
}

/** The names of severities in a policy. */
export type SeverityName = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** A rule in force for a draft. */
export interface RuleEntry {
  readonly id: string;
  readonly title: string;
  readonly severity: SeverityName;
  readonly category: string;
  readonly owner: string;
  readonly pack: string;
  /** Why there is such a rule, in Markdown. */
  readonly why: string;
  /** Its file, or its page where it is built in. */
  readonly uri: string;
}

export interface RulePageParams {
  readonly id: string;
  readonly textDocument?: TextDocumentIdentifier;
}

/** A rule as a page of Markdown. */
export interface RulePage {
  readonly uri: string;
  readonly id: string;
  readonly title: string;
  readonly content: string;
}

/** What a run over whole folders found. */
export interface FolderFindings {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly suggestions: number;
  readonly hints: number;
}

export const statusRequest = new ServerRequest<DocumentParams, DraftStatus>('policylint/status');
export const rulesRequest = new ServerRequest<DocumentParams, RuleEntry[]>('policylint/rules');
export const rulePageRequest = new ServerRequest<RulePageParams, RulePage>('policylint/rulePage');

/** Asks for the URIs of the drafts of the open folders, without those that are excluded. */
export const draftsRequest = new ServerRequest<Record<string, never>, string[]>('policylint/drafts');

/** Runs a command of the server; its only one lints whole folders. */
export const executeCommandRequest = new ServerRequest<{ readonly command: 'policylint.lintFolder' }, FolderFindings>('workspace/executeCommand');
