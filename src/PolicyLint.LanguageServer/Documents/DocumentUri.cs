using System.Globalization;
using System.Text;

namespace PolicyLint.LanguageServer.Documents;

/// <summary>
/// Translates between the URIs that editors name documents by and paths. Editors disagree on what they escape, so every escape is
/// read and a sign that should have been one is taken as it stands: a raw <c>#</c> is part of the name.
/// </summary>
internal static class DocumentUri
{
    private const string FileScheme = "file://";

    /// <summary>The full path with <c>/</c> of a <c>file:</c> URI; null for every other one (<c>untitled:</c>, <c>git:</c>).</summary>
    public static string? ToPath(string uri)
    {
        if (!uri.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase)) return null;
        var rest = uri.AsSpan(FileScheme.Length);
        var slash = rest.IndexOf('/');
        if (slash < 0) return null;
        var host = rest[..slash];
        var path = Unescape(rest[slash..]);
        if (path.Contains('\0', StringComparison.Ordinal)) return null;
        if (HasDrive(path)) path = string.Concat(char.ToUpperInvariant(path[1]).ToString(), path.AsSpan(2));
        return host.IsEmpty || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? path : $"//{host}{path}";
    }

    /// <summary>The <c>file:</c> URI of a full path, escaped as VS Code does it.</summary>
    public static string FromPath(string path)
    {
        var uri = new StringBuilder(FileScheme, path.Length + FileScheme.Length + 8);
        var rest = path.Replace('\\', '/');
        if (rest.StartsWith("//", StringComparison.Ordinal)) rest = rest[2..];
        else if (!rest.StartsWith('/')) rest = "/" + rest;
        if (HasDrive(rest)) rest = string.Concat("/", char.ToLowerInvariant(rest[1]).ToString(), rest.AsSpan(2));
        foreach (var unit in Encoding.UTF8.GetBytes(rest))
        {
            if (char.IsAsciiLetterOrDigit((char)unit) || (char)unit is '/' or '-' or '.' or '_' or '~') uri.Append((char)unit);
            else uri.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
        }

        return uri.ToString();
    }

    private static bool HasDrive(string path) => path.Length >= 3 && path[0] == '/' && char.IsAsciiLetter(path[1]) && path[2] == ':';

    private static string Unescape(ReadOnlySpan<char> text)
    {
        if (!text.Contains('%')) return text.ToString();
        var bytes = new List<byte>(text.Length);
        Span<byte> buffer = stackalloc byte[4];
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '%' && i + 2 < text.Length
                && byte.TryParse(text.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped))
            {
                bytes.Add(escaped);
                i += 3;
                continue;
            }

            Rune.DecodeFromUtf16(text[i..], out var rune, out var length);
            bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
            i += length;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
