import path from 'node:path';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ServerRequest } from '../protocol';
import { CrashGuard, mostCrashes } from './crashGuard';
import { findServer, isExecutable, readVersion, type ServerLocation } from './location';

/** Finds the server, runs it, and starts it anew where it fails. */
export class ServerHost {
  private readonly log = vscode.window.createOutputChannel('PolicyLint', { log: true });
  private readonly stateChanged = new vscode.EventEmitter<void>();
  private readonly published = new vscode.EventEmitter<vscode.Uri>();
  private readonly guard = new CrashGuard(() => performance.now());
  private client: LanguageClient | undefined;
  private starting: Promise<void> | undefined;

  /** Full path of the program that runs; nothing before one was found. */
  executable: string | undefined;

  /** Told when the server starts or ends. */
  readonly onDidChangeState = this.stateChanged.event;

  /** Told of each document whose findings have come. */
  readonly onDidPublish = this.published.event;

  /** @param extensionFolder Full path of the extension's own folder. */
  constructor(private readonly extensionFolder: string) {}

  /** Whether the server answers. */
  get isReady(): boolean {
    return this.client?.isRunning() === true;
  }

  /**
   * Asks the server.
   * @throws Error where it does not run, ends while it is asked, or refuses to answer.
   */
  async ask<Params, Result>(request: ServerRequest<Params, Result>, params: Params, token?: vscode.CancellationToken): Promise<Result> {
    if (!this.client?.isRunning()) throw new Error('The policy linter is not running.');
    // A token that is undefined would be sent as a second parameter.
    return token ? this.client.sendRequest<Result>(request.method, params, token) : this.client.sendRequest<Result>(request.method, params);
  }

  /** Starts the server where it does not run yet. What stands in the way is told to the user, not thrown. */
  start(): Promise<void> {
    if (this.isReady) return Promise.resolve();
    this.starting ??= this.run().finally(() => (this.starting = undefined));
    return this.starting;
  }

  /** Ends the server and starts it anew, from wherever it is found now. */
  async restart(): Promise<void> {
    await this.starting;
    await this.stop();
    this.guard.reset();
    await this.start();
  }

  showLog(): void {
    this.log.show();
  }

  async dispose(): Promise<void> {
    await this.stop();
    this.stateChanged.dispose();
    this.published.dispose();
    this.log.dispose();
  }

  private async run(): Promise<void> {
    const found = await this.find();
    if (!found) return;
    await this.stop();
    // Loaded here and not at the top, since it takes long and nothing shown at first waits for it.
    const { createClient } = await import('./client');
    const client = createClient(found.path, { log: this.log, mayRestart: () => this.mayRestart(), published: (uri) => this.published.fire(uri) });
    client.onDidChangeState(() => this.stateChanged.fire());
    this.client = client;
    try {
      await client.start();
    } catch (error) {
      this.log.error(String(error));
      this.complain('The policy linter does not start.');
    }
  }

  /** The program to run, once it has shown that it runs. */
  private async find(): Promise<ServerLocation | undefined> {
    const setting = vscode.workspace.getConfiguration('policylint').get('server.path', '').trim();
    const found = await findServer({
      setting,
      extensionFolder: this.extensionFolder,
      searchPath: process.env['PATH'] ?? '',
      platform: process.platform,
      isExecutable,
    });
    this.executable = found?.path;
    if (!found) {
      const place = setting === '' ? 'neither inside this extension nor on the PATH' : `not at ${setting}, where the settings say`;
      this.complain(`The program policylint is ${place}.`);
      return undefined;
    }
    try {
      this.log.info(`${found.path} (${found.origin}), version ${await readVersion(found.path)}`);
      return found;
    } catch (error) {
      this.executable = undefined;
      this.complain(`${path.basename(found.path)} does not run on this machine: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  private mayRestart(): boolean {
    if (this.guard.mayRestart()) return true;
    this.complain(`The policy linter ended unexpectedly ${mostCrashes} times within a few minutes, so it is left alone. Your drafts are safe.`);
    return false;
  }

  private async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch {
      // It has ended already, or never started: nothing is left to stop.
    }
  }

  /** Says what is wrong, with what can be done about it. */
  private complain(message: string): void {
    this.log.error(message);
    const again = 'Try Again';
    const settings = 'Open Settings';
    const log = 'Show the Log';
    void vscode.window.showErrorMessage(message, again, settings, log).then((chosen) => {
      if (chosen === again) void this.restart();
      if (chosen === settings) void vscode.commands.executeCommand('workbench.action.openSettings', 'policylint.server.path');
      if (chosen === log) this.showLog();
    });
  }
}
