using System.CommandLine;
using PolicyLint.Cli;
using PolicyLint.Workspace;

// Nothing in a draft or a policy file may end in a stack trace: what no command foresaw is one line and exit code 2.
#pragma warning disable CA1031
try
{
    return CommandLine.Run(args, Terminal.Create(), TimeProvider.System);
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("policylint: stopped.");
    return ExitCodes.BadInput;
}
catch (IOException exception)
{
    Console.Error.WriteLine($"policylint: the report could not be written: {SystemError.Describe(exception)}.");
    return ExitCodes.BadInput;
}
catch (Exception exception)
{
    Console.Error.WriteLine($"policylint: unexpected {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")} Please report it with the command line you used.");
    return ExitCodes.BadInput;
}
#pragma warning restore CA1031
