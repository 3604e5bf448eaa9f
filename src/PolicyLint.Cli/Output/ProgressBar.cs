using System.Globalization;
using Spectre.Console;

namespace PolicyLint.Cli.Output;

/// <summary>A bar on standard error for runs that take a while; nothing where that is no terminal, and nothing for short runs.</summary>
internal sealed class ProgressBar : IDisposable
{
    private const int FewestFiles = 500;

    private readonly TaskCompletionSource? _end;
    private readonly Task? _rendering;
    private readonly ProgressTask? _task;

    private ProgressBar()
    {
    }

    private ProgressBar(Terminal terminal, int count)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        var started = new TaskCompletionSource<ProgressTask>();
        var end = new TaskCompletionSource();
        _end = end;
        _rendering = console.Progress().AutoClear(true).Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                started.SetResult(context.AddTask(string.Create(CultureInfo.InvariantCulture, $"{count} drafts"), maxValue: count));
                await end.Task.ConfigureAwait(false);
            });
        _task = started.Task.GetAwaiter().GetResult();
    }

    /// <summary>A bar for a number of files.</summary>
    public static ProgressBar Start(Terminal terminal, int count) => terminal.ShowsProgress && count >= FewestFiles ? new ProgressBar(terminal, count) : new ProgressBar();

    /// <summary>One file more is done.</summary>
    public void Advance() => _task?.Increment(1);

    public void Dispose()
    {
        _end?.TrySetResult();
        _rendering?.GetAwaiter().GetResult();
    }
}
