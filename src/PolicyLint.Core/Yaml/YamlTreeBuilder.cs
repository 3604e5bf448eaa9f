using System.Collections.Immutable;
using PolicyLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PolicyLint.Yaml;

/// <summary>
/// Builds the tree from YamlDotNet's events, with an explicit stack: on an error everything still open is closed with what it
/// holds so far, and hostile nesting cannot overflow the thread's stack.
/// </summary>
internal sealed class YamlTreeBuilder(YamlInput input)
{
    private readonly Stack<YamlFrame> _open = new();
    private readonly Dictionary<string, YamlSubtree> _anchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<YamlProblem>.Builder _problems = ImmutableArray.CreateBuilder<YamlProblem>();
    private YamlNode? _root;
    private int _aliasedNodes;
    private bool _isExpansionTold;
    private int _taken;

    /// <summary>Why the parser gave up, if it did; no part of the document's problems.</summary>
    public YamlFailure? Failure { get; private set; }

    public YamlDocument Build()
    {
        var parser = new Parser(new StringReader(input.Content));
        try
        {
            while (parser.MoveNext() && parser.Current is { } parsed && Take(parsed)) _taken = input.ToOffset(parsed.End.Index);
        }
        catch (YamlException exception)
        {
            Fail(YamlSyntaxError.Describe(input, exception, InnermostOpenBracket()), YamlSyntaxError.IsIndentOfQuoted(exception));
        }
        catch (InvalidOperationException)
        {
            // The parser's answer to a flow collection that runs into a key.
            Fail(YamlSyntaxError.Unclosed(input, InnermostOpenBracket()));
        }
        catch (ArgumentException)
        {
            // The parser's answer to a tag that is no URI.
            Fail(YamlSyntaxError.BadTag(input, _taken));
        }

        CloseAll();
        return new YamlDocument(_root, _problems.DrainToImmutable());
    }

    private void Fail(YamlProblem problem, bool needsIndent = false) =>
        Failure = new YamlFailure(problem, input.ToIndex(problem.Span.Start), needsIndent);

    private void CloseAll()
    {
        var told = _problems.Count;
        while (_open.TryPop(out var frame))
        {
            frame.Abandon();
            Attach(frame.Close(input.Text, null), null);
        }

        // A key cut short is no mistake of its own.
        _problems.Count = told;
    }

    /// <summary>Whether to go on.</summary>
    private bool Take(ParsingEvent parsed)
    {
        switch (parsed)
        {
            case DocumentStart when _root is not null:
                _problems.Add(new YamlProblem(Place(parsed.Start, parsed.End), "A file holds one YAML document: what follows this “---” is not read."));
                return false;
            case YamlDotNet.Core.Events.Scalar scalar:
                Attach(new YamlSubtree(ToScalar(scalar), 1, 0), AnchorOf(scalar));
                return true;
            case YamlDotNet.Core.Events.AnchorAlias alias:
                Attach(Resolve(alias), null);
                return true;
            case MappingStart mapping:
                return Open(mapping, isMapping: true, mapping.Style == MappingStyle.Flow);
            case SequenceStart sequence:
                return Open(sequence, isMapping: false, sequence.Style == SequenceStyle.Flow);
            case MappingEnd or SequenceEnd:
                var frame = _open.Pop();
                Attach(frame.Close(input.Text, input.ToOffset(parsed.Start.Index)), frame.Anchor);
                return true;
            default:
                return true;
        }
    }

    private bool Open(NodeEvent collection, bool isMapping, bool isFlow)
    {
        var start = input.ToOffset(collection.Start.Index);
        // With an anchor or tag, the event runs from there to where the collection begins.
        if (start < input.End && input.Text[start] is '&' or '!') start = YamlPlaces.SkipProperties(input.Text, TextSpan.FromBounds(start, input.End));
        if (_open.Count >= YamlReader.MaxDepth)
        {
            var message = $"YAML nested deeper than {YamlReader.MaxDepth} levels is not read from here on: flatten it.";
            _problems.Add(new YamlProblem(new TextSpan(start, 0), message));
            return false;
        }

        _open.Push(new YamlFrame(isMapping, isFlow, start, AnchorOf(collection)));
        return true;
    }

    private void Attach(YamlSubtree subtree, string? anchor)
    {
        if (anchor is not null) _anchors[anchor] = subtree;
        if (_open.TryPeek(out var parent)) parent.Add(subtree, _problems);
        else _root = subtree.Node;
    }

    private YamlScalar ToScalar(YamlDotNet.Core.Events.Scalar scalar)
    {
        var span = YamlPlaces.OfScalar(input.Text, Place(scalar.Start, scalar.End), scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded);
        var isString = !scalar.Tag.IsEmpty && (scalar.Tag.IsNonSpecific || scalar.Tag.Value == "tag:yaml.org,2002:str");
        return new YamlScalar(span, scalar.Value, scalar.Style == ScalarStyle.Plain && !isString);
    }

    private YamlSubtree Resolve(YamlDotNet.Core.Events.AnchorAlias alias)
    {
        var span = Place(alias.Start, alias.End);
        var name = alias.Value.Value;
        if (!_anchors.TryGetValue(name, out var target))
            return Refuse(span, $"Nothing before this is named “&{name}”: name it, or write the value out.");
        if (_open.Count + target.Height > YamlReader.MaxDepth)
            return Refuse(span, $"With “*{name}” put in, this nests deeper than {YamlReader.MaxDepth} levels: flatten it.");
        if (_aliasedNodes > YamlReader.MaxAliasedNodes - target.Count) return RefuseExpansion(span);
        _aliasedNodes += target.Count;
        YamlNode node = target.Node switch
        {
            YamlScalar scalar => new YamlScalar(span, scalar.Value, scalar.IsPlain),
            YamlSequence sequence => new YamlSequence(span, sequence.Items),
            YamlMapping mapping => new YamlMapping(span, mapping.Entries),
            _ => throw new InvalidOperationException($"Unknown node {target.Node.GetType()}."),
        };
        return target with { Node = node };
    }

    private YamlSubtree Refuse(TextSpan span, string message)
    {
        _problems.Add(new YamlProblem(span, message));
        return Nothing(span);
    }

    /// <summary>Told once: every alias after it would say the same.</summary>
    private YamlSubtree RefuseExpansion(TextSpan span)
    {
        if (_isExpansionTold) return Nothing(span);
        _isExpansionTold = true;
        return Refuse(span, $"The aliases stand for more than {YamlReader.MaxAliasedNodes} values: write fewer of them.");
    }

    private static YamlSubtree Nothing(TextSpan span) => new(new YamlScalar(span, "", isPlain: true), 1, 0);

    private int? InnermostOpenBracket()
    {
        foreach (var frame in _open)
            if (frame.IsFlow) return frame.Start;
        return null;
    }

    private TextSpan Place(in Mark start, in Mark end)
    {
        var first = input.ToOffset(start.Index);
        return TextSpan.FromBounds(first, Math.Max(first, input.ToOffset(end.Index)));
    }

    private static string? AnchorOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;
}
