using System.Reflection;

namespace PolicyLint.Cli.Tests;

public class ArchitectureTests
{
    // Who may reference whom: docs/architecture.md. Assemblies of the framework are everybody's.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["PolicyLint.Core"] = ["Markdig", "YamlDotNet"],
        ["PolicyLint.Workspace"] = ["PolicyLint.Core"],
        ["PolicyLint.LanguageServer"] = ["PolicyLint.Core", "PolicyLint.Workspace", "StreamJsonRpc", "PolyType", "Nerdbank.Streams", "Microsoft.VisualStudio.Threading"],
        ["policylint"] = ["PolicyLint.Core", "PolicyLint.Workspace", "PolicyLint.LanguageServer", "System.CommandLine", "Spectre.Console", "Spectre.Console.Ansi"],
    };

    [Fact]
    public void Every_reference_is_an_arrow_of_the_architecture()
    {
        var wrong = new List<string>();
        var seen = new HashSet<string>();
        foreach (var (name, allowed) in Allowed)
        {
            var path = Path.Combine(AppContext.BaseDirectory, name + ".dll");
            if (!File.Exists(path)) continue;
            seen.Add(name);
            foreach (var reference in Assembly.LoadFrom(path).GetReferencedAssemblies())
            {
                var isFramework = reference.Name is { } referenced && (referenced.StartsWith("System.", StringComparison.Ordinal) && referenced != "System.CommandLine" || referenced is "netstandard" or "mscorlib" or "Microsoft.Win32.Primitives");
                if (!isFramework && !allowed.Contains(reference.Name)) wrong.Add($"{name} → {reference.Name}");
            }
        }

        Assert.Empty(wrong);
        Assert.Superset(new HashSet<string> { "PolicyLint.Core", "PolicyLint.Workspace", "policylint" }, seen);
    }

    [Fact]
    public void Nothing_that_ships_knows_MLNET_or_a_socket()
    {
        foreach (var name in Allowed.Keys)
        {
            var path = Path.Combine(AppContext.BaseDirectory, name + ".dll");
            if (!File.Exists(path)) continue;
            var references = Assembly.LoadFrom(path).GetReferencedAssemblies().Select(reference => reference.Name).ToList();
            Assert.DoesNotContain(references, reference => reference is "Microsoft.ML" or "Microsoft.ML.Core" or "System.Net.Sockets" or "System.Net.Http");
        }
    }
}
