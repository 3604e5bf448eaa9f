namespace PolicyLint.Text;

/// <summary>How the text of a file is written in bytes.</summary>
public enum SourceEncoding
{
    /// <summary>UTF-8.</summary>
    Utf8,

    /// <summary>UTF-16, low byte first. Known by its byte order mark.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, high byte first. Known by its byte order mark.</summary>
    Utf16BigEndian,
}
