using System.Runtime.InteropServices;
using System.Text;

namespace PolicyLint.Tests.Text;

/// <summary>The machine's ICU, asked directly: the tests run in invariant mode as the program does.</summary>
internal sealed class Icu
{
    private readonly IntPtr _normalizer;
    private readonly Normalize _normalize;
    private readonly CharAge _age;
    private readonly HasProperty _hasProperty;

    private Icu(IntPtr library, string suffix)
    {
        _normalize = Function<Normalize>(library, "unorm2_normalize" + suffix);
        _age = Function<CharAge>(library, "u_charAge" + suffix);
        _hasProperty = Function<HasProperty>(library, "u_hasBinaryProperty" + suffix);
        var error = 0;
        _normalizer = Function<GetNormalizer>(library, "unorm2_getNFCInstance" + suffix)(ref error);
    }

    private delegate IntPtr GetNormalizer(ref int error);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl, CharSet = CharSet.Unicode)]
    private delegate int Normalize(IntPtr normalizer, [In] char[] source, int length, [Out] char[] target, int capacity, ref int error);

    private delegate void CharAge(int codePoint, [Out] byte[] version);

    private delegate sbyte HasProperty(int codePoint, int property);

    /// <summary>Properties by their number in ICU's <c>uchar.h</c>.</summary>
    public enum Property
    {
        Emoji = 57,
        EmojiPresentation = 58,
        EmojiModifierBase = 60,
    }

    /// <summary>Loads ICU; skips the test where there is none.</summary>
    public static Icu Load()
    {
        // Debian and its kin put the version into the name of the library and of every function.
        for (var version = 90; version >= 60; version--)
        {
            if (NativeLibrary.TryLoad($"libicuuc.so.{version}", out var library)) return new Icu(library, $"_{version}");
        }

        Assert.Skip("No ICU (libicu) is installed to compare with.");
        throw new InvalidOperationException();
    }

    /// <summary>Whether this ICU knows the code point; it may be older than our tables.</summary>
    public bool Knows(int codePoint)
    {
        var version = new byte[4];
        _age(codePoint, version);
        return version[0] > 0;
    }

    public bool Has(int codePoint, Property property) => _hasProperty(codePoint, (int)property) != 0;

    public string ToNfc(string text)
    {
        var target = new char[text.Length * 4 + 16];
        var error = 0;
        var length = _normalize(_normalizer, text.ToCharArray(), text.Length, target, target.Length, ref error);
        Assert.True(error <= 0, $"ICU failed with {error}.");
        return new string(target, 0, length);
    }

    public static IEnumerable<int> AllScalars() => Enumerable.Range(0, 0x110000).Where(Rune.IsValid);

    private static T Function<T>(IntPtr library, string name) where T : Delegate =>
        Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name));
}
