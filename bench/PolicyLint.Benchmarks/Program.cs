using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(PolicyLint.Benchmarks.PhraseBenchmarks).Assembly).Run(args);
