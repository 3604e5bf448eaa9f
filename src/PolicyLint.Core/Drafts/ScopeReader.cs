using System.Collections.Immutable;
using PolicyLint.Text;
using PolicyLint.Yaml;

namespace PolicyLint.Drafts;

/// <summary>Reads the scopes that few rules ask for, when the first of them does.</summary>
internal sealed class ScopeReader(ScopePiece[] code, ScopePiece[] html)
{
    private const int MaxYamlDepth = YamlReader.MaxDepth;

    /// <summary>The text of one scope of <paramref name="draft"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The scope is part of the draft's prose, or several scopes are named.</exception>
    internal ProseText Read(Draft draft, ProseScopes scope)
    {
        if (scope == ProseScopes.Source) return ReadSource(draft);
        using var prose = new ProseBuilder(1024);
        var text = draft.Source.Content;
        switch (scope)
        {
            case ProseScopes.Url:
                WriteUrls(draft, prose);
                break;
            case ProseScopes.Code:
                WritePieces(prose, text, code, scope);
                break;
            case ProseScopes.Html:
                WritePieces(prose, text, html, scope);
                break;
            case ProseScopes.FrontMatter:
                foreach (var post in draft.Posts) WriteFrontMatter(prose, text, post);
                break;
            case ProseScopes.Hashtag:
                WriteTokens(draft, prose, TokenKind.Hashtag, scope);
                break;
            case ProseScopes.Mention:
                WriteTokens(draft, prose, TokenKind.Mention, scope);
                break;
            case ProseScopes.Post:
                foreach (var post in draft.Posts) WriteBlock(prose, text, post.Span, scope, post.Index);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(scope), scope, "Name one scope that is not part of the draft's prose.");
        }

        return prose.ToProse(isPlainChannel: true);
    }

    private static ProseText ReadSource(Draft draft)
    {
        var all = new TextSpan(0, draft.Source.Length);
        var block = new ProseBlock(all, all, ProseScopes.Source, BlockKind.Other, 0, 0, 0, 0, 0, 0);
        return new ProseText(draft.Source.Content, new OffsetMap([]), new ProseOutline([block], [], IsPlainChannel: true));
    }

    private static void WriteBlock(ProseBuilder prose, string text, TextSpan span, ProseScopes scope, int post, string? key = null)
    {
        prose.BeginBlock(span, scope, BlockKind.Other, 0, post, key);
        PlainReader.WriteLines(prose, text, span);
        prose.EndBlock();
    }

    private static void WritePieces(ProseBuilder prose, string text, ScopePiece[] pieces, ProseScopes scope)
    {
        for (var i = 0; i < pieces.Length;)
        {
            var last = i;
            while (last + 1 < pieces.Length && !pieces[last + 1].BeginsBlock) last++;
            prose.BeginBlock(TextSpan.FromBounds(pieces[i].Span.Start, pieces[last].Span.End), scope, BlockKind.Other, 0, 0);
            for (var line = i; line <= last; line++)
            {
                if (line > i)
                {
                    var end = pieces[line - 1].Span.End;
                    prose.Replaced("\n", end, Lines.BreakLength(text, end));
                }

                PlainReader.WriteLines(prose, text, pieces[line].Span);
            }

            prose.EndBlock();
            i = last + 1;
        }
    }

    private static void WriteUrls(Draft draft, ProseBuilder prose)
    {
        var spans = new List<(TextSpan Span, int Post)>(draft.Links.Length + draft.Images.Length);
        foreach (var link in draft.Links) spans.Add((link.UrlSpan, link.Post));
        foreach (var image in draft.Images) spans.Add((image.UrlSpan, image.Post));
        spans.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        var end = -1;
        foreach (var (span, post) in spans)
        {
            // A definition that several links refer to is one URL.
            if (span.IsEmpty || span.Start < end) continue;
            WriteBlock(prose, draft.Source.Content, span, ProseScopes.Url, post);
            end = span.End;
        }
    }

    private static void WriteTokens(Draft draft, ProseBuilder prose, TokenKind kind, ProseScopes scope)
    {
        foreach (ref readonly var block in draft.Prose.Blocks)
        {
            foreach (ref readonly var token in draft.Prose.Tokens.Slice(block.FirstToken, block.TokenCount))
            {
                if (token.Kind != kind) continue;
                var name = TextSpan.FromBounds(token.Start + 1, token.End);
                var source = draft.Prose.Map.ToSource(name);
                prose.BeginBlock(source, scope, BlockKind.Other, 0, block.Post);
                if (source.Length == name.Length) prose.Literal(source.Start, draft.Prose.Slice(name));
                else prose.Replaced(draft.Prose.Slice(name), source.Start, source.Length);
                prose.EndBlock();
            }
        }
    }

    private static void WriteFrontMatter(ProseBuilder prose, string text, Post post)
    {
        foreach (var entry in post.FrontMatter.Root.Entries) WriteNode(prose, text, entry.Value, entry.Key.Value, post.Index, 0);
    }

    private static void WriteNode(ProseBuilder prose, string text, YamlNode node, string key, int post, int depth)
    {
        // The YAML reader goes no deeper either.
        if (depth > MaxYamlDepth) return;
        switch (node)
        {
            case YamlScalar { Value.Length: > 0 } scalar:
                prose.BeginBlock(scalar.Span, ProseScopes.FrontMatter, BlockKind.Other, 0, post, key);
                WriteScalar(prose, text, scalar);
                prose.EndBlock();
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items) WriteNode(prose, text, item, key, post, depth + 1);
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries) WriteNode(prose, text, entry.Value, $"{key}.{entry.Key.Value}", post, depth + 1);
                break;
        }
    }

    /// <summary>
    /// Writes a scalar's value beside its source: both are walked together, quotes, indentation and folded breaks passed over. Where an
    /// escape makes them part, the rest of the value stands for the rest of the source.
    /// </summary>
    private static void WriteScalar(ProseBuilder prose, string text, YamlScalar scalar)
    {
        var value = scalar.Value.AsSpan();
        var (position, end) = (scalar.Span.Start, scalar.Span.End);
        if (!scalar.IsPlain) position = ContentStart(text, scalar.Span, ref end);
        while (value.Length > 0)
        {
            var same = value.CommonPrefixLength(text.AsSpan(position, end - position));
            prose.Literal(position, value[..same]);
            value = value[same..];
            position += same;
            if (value.Length == 0) return;
            var space = position;
            while (space < end && char.IsWhiteSpace(text[space])) space++;
            if (!char.IsWhiteSpace(value[0]) && space == position)
            {
                prose.Replaced(value, position, end - position);
                return;
            }

            var valueSpace = value.Length - value.TrimStart().Length;
            if (valueSpace > 0) prose.Replaced(value[..valueSpace], position, space - position);
            value = value[valueSpace..];
            position = space;
        }
    }

    /// <summary>Behind the quote, or behind the first line of a block scalar.</summary>
    private static int ContentStart(string text, TextSpan span, ref int end)
    {
        if (span.IsEmpty) return span.Start;
        if (text[span.Start] is '"' or '\'')
        {
            if (span.Length > 1) end--;
            return span.Start + 1;
        }

        if (text[span.Start] is not ('|' or '>')) return span.Start;
        var position = Lines.NextStart(text, Lines.At(text, span.Start).End);
        while (position < end && char.IsWhiteSpace(text[position])) position++;
        return Math.Min(position, end);
    }
}
