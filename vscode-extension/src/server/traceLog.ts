import * as vscode from 'vscode';

/**
 * The log as the client writes traces to it. The client traces only where the channel's own level says so, which few know how to set;
 * with this, the setting `policylint.trace.server` is enough.
 */
export function traceLog(log: vscode.LogOutputChannel, setting: string): vscode.LogOutputChannel {
  if (setting === 'off') return log;
  return Object.create(log, {
    logLevel: { value: vscode.LogLevel.Trace },
    trace: { value: (message: string, ...more: unknown[]) => log.info(message, ...more) },
  }) as vscode.LogOutputChannel;
}
