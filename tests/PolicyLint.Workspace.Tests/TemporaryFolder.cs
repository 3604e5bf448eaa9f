using System.Diagnostics;

namespace PolicyLint.Workspace.Tests;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("policylint-").FullName;

    public string Path { get; }

    /// <summary>Full path of something in it.</summary>
    public string this[string relative] => relative.Length == 0 ? Path : Path + "/" + relative;

    /// <summary>Writes a file, folders included.</summary>
    public TemporaryFolder Write(string relative, string content = "")
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative]) ?? Path);
        File.WriteAllText(this[relative], content);
        return this;
    }

    public TemporaryFolder MakeRepository()
    {
        Directory.CreateDirectory(this[".git"]);
        return this;
    }

    public TemporaryFolder Link(string relative, string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative]) ?? Path);
        File.CreateSymbolicLink(this[relative], target);
        return this;
    }

    /// <summary>Runs a program in the folder; null where there is no such program.</summary>
    public static (int ExitCode, string Output)? Run(string folder, string program, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start);
            if (process is null) return null;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
