using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Drafts;

/// <summary>Reads text that is shown as it is written: blocks are paragraphs between blank lines.</summary>
internal static class PlainReader
{
    /// <summary>Writes the paragraphs of all posts.</summary>
    internal static void Read(DraftParts parts, ImmutableArray<Post> posts, CancellationToken cancellationToken)
    {
        var text = parts.Source.Content;
        foreach (var post in posts)
        {
            for (var position = post.Span.Start; position < post.Span.End;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var line = Lines.At(text, position);
                if (Lines.IsBlank(text, line))
                {
                    position = Lines.NextStart(text, line.End);
                    continue;
                }

                var end = Math.Min(Paragraphs.End(text, position), post.Span.End);
                WriteParagraph(parts.Prose, text, TextSpan.FromBounds(position, end), post.Index);
                position = Lines.NextStart(text, end);
            }
        }
    }

    /// <summary>The bare URLs that the tokenizer found, as links.</summary>
    internal static void AddLinks(DraftParts parts, ProseText prose)
    {
        for (var i = 0; i < prose.BlockArray.Length; i++)
        {
            ref readonly var block = ref prose.BlockArray[i];
            foreach (ref readonly var token in prose.TokenArray.AsSpan(block.FirstToken, block.TokenCount))
            {
                if (token.Kind != TokenKind.Url) continue;
                var span = prose.Map.ToSource(token.Span);
                var url = prose.Slice(token.Span).ToString();
                parts.Links.Add(new Link(span, url, span, new TextSpan(token.Start, 0), i, block.Post, IsBare: true));
            }
        }
    }

    private static void WriteParagraph(ProseBuilder prose, string text, TextSpan span, int post)
    {
        prose.BeginBlock(span, ProseScopes.Text, BlockKind.Paragraph, 0, post);
        WriteLines(prose, text, span);
        prose.EndBlock();
    }

    /// <summary>Writes a stretch as it is, every line break as one newline.</summary>
    internal static void WriteLines(ProseBuilder prose, string text, TextSpan span)
    {
        for (var position = span.Start; position < span.End;)
        {
            var offset = text.AsSpan(position, span.End - position).IndexOf('\r');
            var end = offset < 0 ? span.End : position + offset;
            prose.Literal(position, text.AsSpan(position, end - position));
            if (offset < 0) return;
            var length = Math.Min(Lines.BreakLength(text, end), span.End - end);
            prose.Replaced("\n", end, length);
            position = end + length;
        }
    }
}
