using System.Runtime.Versioning;
using PolicyLint.Policies;

namespace PolicyLint.Workspace.Tests;

/// <summary>Permissions mean nothing to root: there these tests run themselves again as an ordinary user.</summary>
public class UnreadableTests
{
    private const string Nobody = "65534";
    private const UnixFileMode Ordinary = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [Fact]
    public void Unreadable_folders_and_files_are_problems_and_the_rest_is_found()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has other permissions.");
        else if (Environment.IsPrivilegedProcess) RunAgainAsOrdinaryUser();
        else FindAmongUnreadable();
    }

    [UnsupportedOSPlatform("windows")]
    private static void FindAmongUnreadable()
    {
        using var folder = new TemporaryFolder().Write("a.md", "x").Write("closed/b.md", "x").Write("secret.md", "x").Write("p/policylint.yaml", "root: true").Write("p/d.md", "x");
        File.SetUnixFileMode(folder["closed"], UnixFileMode.None);
        File.SetUnixFileMode(folder["secret.md"], UnixFileMode.None);
        File.SetUnixFileMode(folder["p/policylint.yaml"], UnixFileMode.None);
        try
        {
            var found = DraftDiscovery.Find(["."], folder.Path, new PolicyLocator(folder.Path), TestContext.Current.CancellationToken);
            Assert.Equal([folder["a.md"], folder["p/d.md"], folder["secret.md"]], found.Drafts.Select(draft => draft.Path));
            Assert.Equal([new DiscoveryProblem(folder["closed"], "The folder may not be read: check its permissions.")], found.Problems);
            var policy = Assert.Single(found.Drafts[1].Policy.Problems);
            Assert.Equal((folder["p/policylint.yaml"], PolicyProblemKind.Mistake), (policy.Path, policy.Kind));
            Assert.Equal("The file may not be read: check its permissions.", DraftFile.Read(folder["secret.md"]).Problem);
            Assert.True(DraftFile.Read(folder["a.md"]).Succeeded);
        }
        finally
        {
            File.SetUnixFileMode(folder["closed"], Ordinary);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static void RunAgainAsOrdinaryUser()
    {
        string[] test = ["--filter-method", "*" + nameof(Unreadable_folders_and_files_are_problems_and_the_rest_is_found)];
        string[] asNobody = ["--reuid=" + Nobody, "--regid=" + Nobody, "--clear-groups"];
        var program = Environment.ProcessPath ?? "";
        if (TemporaryFolder.Run("/", "setpriv", "", [.. asNobody, "test", "-x", program])?.ExitCode != 0)
            Assert.Skip("Running as root, without setpriv or where an ordinary user cannot run the tests: no file is unreadable.");
        var results = Directory.CreateTempSubdirectory("policylint-results-");
        File.SetUnixFileMode(results.FullName, Ordinary | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute);
        try
        {
            var run = TemporaryFolder.Run("/", "setpriv", "", [.. asNobody, program, .. test, "--results-directory", results.FullName]);
            Assert.True(run is { ExitCode: 0 }, run?.Output);
        }
        finally
        {
            results.Delete(recursive: true);
        }
    }
}
