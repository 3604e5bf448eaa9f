using System.Runtime.ExceptionServices;

namespace PolicyLint.Workspace;

/// <summary>Works on many items at once and gives the results in the order of the items, holding only a window of them.</summary>
internal static class OrderedParallel
{
    private const int WindowPerJob = 64;

    /// <summary>
    /// The results of <paramref name="work"/> for each of <paramref name="items"/>, in their order. At most a window of finished results
    /// waits for the consumer, so memory stays flat however many items there are.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static IEnumerable<TResult> Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work, int jobs, CancellationToken cancellation)
    {
        if (jobs <= 1 || items.Count <= 1)
        {
            foreach (var item in items)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return work(item);
            }

            yield break;
        }

        var window = new Window<TResult>(items.Count, jobs * WindowPerJob);
        var workers = Enumerable.Range(0, Math.Min(jobs, items.Count)).Select(_ => new Thread(() => window.Work(items, work, cancellation)) { IsBackground = true }).ToArray();
        foreach (var worker in workers) worker.Start();
        try
        {
            for (var i = 0; i < items.Count; i++) yield return window.Take(i);
        }
        finally
        {
            window.Stop();
            foreach (var worker in workers) worker.Join();
        }
    }

    /// <summary>The finished results that wait, by index modulo the window's size.</summary>
    private sealed class Window<TResult>(int count, int size)
    {
        private readonly object _gate = new();
        private readonly (bool IsDone, TResult? Value)[] _results = new (bool, TResult?)[size];
        private ExceptionDispatchInfo? _failure;
        private int _next;
        private int _taken;

        public void Work<T>(IReadOnlyList<T> items, Func<T, TResult> work, CancellationToken cancellation)
        {
            // Whatever ends a worker must reach the consumer, on whose thread it is thrown.
#pragma warning disable CA1031
            try
            {
                while (Next() is { } index)
                {
                    cancellation.ThrowIfCancellationRequested();
                    Put(index, work(items[index]));
                }
            }
            catch (Exception exception)
            {
                lock (_gate)
                {
                    _failure ??= ExceptionDispatchInfo.Capture(exception);
                    Monitor.PulseAll(_gate);
                }
            }
#pragma warning restore CA1031
        }

        public TResult Take(int index)
        {
            lock (_gate)
            {
                while (true)
                {
                    _failure?.Throw();
                    if (_results[index % size] is { IsDone: true, Value: { } value })
                    {
                        _results[index % size] = default;
                        _taken = index + 1;
                        Monitor.PulseAll(_gate);
                        return value;
                    }

                    Monitor.Wait(_gate);
                }
            }
        }

        public void Stop()
        {
            lock (_gate)
            {
                _next = count;
                Monitor.PulseAll(_gate);
            }
        }

        private int? Next()
        {
            lock (_gate)
            {
                while (_next < count && _failure is null && _next >= _taken + size) Monitor.Wait(_gate);
                return _next < count && _failure is null ? _next++ : null;
            }
        }

        private void Put(int index, TResult value)
        {
            lock (_gate)
            {
                _results[index % size] = (true, value);
                Monitor.PulseAll(_gate);
            }
        }
    }
}
