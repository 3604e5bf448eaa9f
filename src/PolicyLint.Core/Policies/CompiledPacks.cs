using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Policies;

/// <summary>
/// The form in which built-in packs stand inside the program: every rule file as the tree that reading its YAML gives, so that
/// nothing is parsed at start. A scalar that stands in it often, as keys do, is written and read once. Written when the program is
/// built and read by the same build, so it has no version of its own.
/// </summary>
public static class CompiledPacks
{
    private const byte NullNode = 0;
    private const byte Scalar = 1;
    private const byte Sequence = 2;
    private const byte Mapping = 3;

    /// <summary>Writes packs.</summary>
    /// <param name="packs">Name and files of each; a file that holds a tree is written as that, any other as text.</param>
    public static byte[] Write(IEnumerable<(string Name, ImmutableArray<PackFile> Files)> packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        var output = new ArrayBufferWriter<byte>();
        foreach (var (name, files) in packs)
        {
            WriteText(output, name);
            var content = new ArrayBufferWriter<byte>();
            var scalars = new Dictionary<(string Value, bool IsPlain), int>();
            foreach (var file in files)
            {
                WriteText(content, file.RelativePath);
                WriteNode(content, file.Root, scalars);
                if (file.Root is null) WriteText(content, file.Text.Content);
            }

            var table = new ArrayBufferWriter<byte>();
            WriteScalars(table, scalars);
            WriteNumber(output, table.WrittenCount + content.WrittenCount);
            output.Write(table.WrittenSpan);
            output.Write(content.WrittenSpan);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Names of the packs written.</summary>
    public static ImmutableArray<string> Names(ReadOnlySpan<byte> bytes)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        for (var position = 0; position < bytes.Length;)
        {
            names.Add(ReadText(bytes, ref position));
            // The length is read first: it moves the position itself.
            var length = ReadNumber(bytes, ref position);
            position += length;
        }

        return names.ToImmutable();
    }

    /// <summary>The files of a pack; empty where there is none of that name.</summary>
    public static ImmutableArray<PackFile> Read(ReadOnlySpan<byte> bytes, string pack)
    {
        for (var position = 0; position < bytes.Length;)
        {
            var name = ReadText(bytes, ref position);
            var length = ReadNumber(bytes, ref position);
            if (name == pack) return ReadFiles(bytes.Slice(position, length), pack);
            position += length;
        }

        return [];
    }

    private static ImmutableArray<PackFile> ReadFiles(ReadOnlySpan<byte> bytes, string pack)
    {
        var files = ImmutableArray.CreateBuilder<PackFile>();
        var empty = SourceText.From("");
        var position = 0;
        var scalars = ReadScalars(bytes, ref position);
        while (position < bytes.Length)
        {
            var relative = ReadText(bytes, ref position);
            var root = ReadNode(bytes, ref position, scalars) as YamlMapping;
            var text = root is null ? SourceText.From(ReadText(bytes, ref position)) : empty;
            files.Add(new PackFile($"builtin:{pack}/{relative}", relative, text, root));
        }

        return files.ToImmutable();
    }

    /// <summary>Writes scalars by their numbers.</summary>
    private static void WriteScalars(ArrayBufferWriter<byte> output, Dictionary<(string Value, bool IsPlain), int> scalars)
    {
        WriteNumber(output, scalars.Count);
        foreach (var ((value, isPlain), _) in scalars.OrderBy(scalar => scalar.Value))
        {
            WriteNumber(output, isPlain ? 1 : 0);
            WriteText(output, value);
        }
    }

    private static YamlScalar[] ReadScalars(ReadOnlySpan<byte> bytes, ref int position)
    {
        var scalars = new YamlScalar[ReadNumber(bytes, ref position)];
        for (var i = 0; i < scalars.Length; i++)
        {
            var isPlain = ReadNumber(bytes, ref position) != 0;
            scalars[i] = new YamlScalar(default, ReadText(bytes, ref position), isPlain);
        }

        return scalars;
    }

    private static void WriteNode(ArrayBufferWriter<byte> output, YamlNode? node, Dictionary<(string Value, bool IsPlain), int> scalars)
    {
        switch (node)
        {
            case YamlScalar scalar:
                output.Write([Scalar]);
                var key = (scalar.Value, scalar.IsPlain);
                scalars.TryAdd(key, scalars.Count);
                WriteNumber(output, scalars[key]);
                break;
            case YamlSequence list:
                output.Write([Sequence]);
                WriteNumber(output, list.Items.Length);
                foreach (var item in list.Items) WriteNode(output, item, scalars);
                break;
            case YamlMapping map:
                output.Write([Mapping]);
                WriteNumber(output, map.Entries.Length);
                foreach (var entry in map.Entries)
                {
                    WriteNode(output, entry.Key, scalars);
                    WriteNode(output, entry.Value, scalars);
                }

                break;
            default:
                output.Write([NullNode]);
                break;
        }
    }

    // Depth is bounded by what the YAML reader let through when the pack was compiled.
    private static YamlNode? ReadNode(ReadOnlySpan<byte> bytes, ref int position, YamlScalar[] scalars)
    {
        switch (bytes[position++])
        {
            case Scalar:
                return scalars[ReadNumber(bytes, ref position)];
            case Sequence:
                var items = ImmutableArray.CreateBuilder<YamlNode>(ReadNumber(bytes, ref position));
                while (items.Count < items.Capacity)
                    if (ReadNode(bytes, ref position, scalars) is { } item) items.Add(item);
                return new YamlSequence(default, items.MoveToImmutable());
            case Mapping:
                var entries = ImmutableArray.CreateBuilder<YamlEntry>(ReadNumber(bytes, ref position));
                while (entries.Count < entries.Capacity)
                {
                    if (ReadNode(bytes, ref position, scalars) is YamlScalar key && ReadNode(bytes, ref position, scalars) is { } value)
                        entries.Add(new YamlEntry(key, value));
                }

                return new YamlMapping(default, entries.MoveToImmutable());
            default:
                return null;
        }
    }

    private static void WriteText(ArrayBufferWriter<byte> output, string text)
    {
        WriteNumber(output, Encoding.UTF8.GetByteCount(text));
        output.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string ReadText(ReadOnlySpan<byte> bytes, ref int position)
    {
        var length = ReadNumber(bytes, ref position);
        position += length;
        return Encoding.UTF8.GetString(bytes.Slice(position - length, length));
    }

    private static void WriteNumber(ArrayBufferWriter<byte> output, int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(output.GetSpan(sizeof(int)), number);
        output.Advance(sizeof(int));
    }

    private static int ReadNumber(ReadOnlySpan<byte> bytes, ref int position)
    {
        position += sizeof(int);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes[(position - sizeof(int))..]);
    }
}
