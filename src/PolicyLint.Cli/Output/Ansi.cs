namespace PolicyLint.Cli.Output;

/// <summary>Colours a terminal, or leaves text as it is.</summary>
/// <param name="isEnabled">Whether the output is a terminal that wants colour.</param>
internal sealed class Ansi(bool isEnabled)
{
    public string Bold(string text) => Wrap("1", text);

    public string Dim(string text) => Wrap("2", text);

    public string Red(string text) => Wrap("1;31", text);

    public string Yellow(string text) => Wrap("1;33", text);

    public string Blue(string text) => Wrap("1;34", text);

    public string Cyan(string text) => Wrap("36", text);

    public string Green(string text) => Wrap("32", text);

    private string Wrap(string code, string text) => isEnabled ? $"\e[{code}m{text}\e[0m" : text;
}
