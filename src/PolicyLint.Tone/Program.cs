using PolicyLint.Tone;
using PolicyLint.ToneTraining;

try
{
    return await Commands.Create().Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (Exception exception) when (exception is ToneDataException or ToneModelException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"policylint-tone: {exception.Message}");
    return Commands.BadInput;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("policylint-tone: stopped");
    return 130;
}
