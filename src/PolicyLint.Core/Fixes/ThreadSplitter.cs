using System.Collections.Frozen;
using System.Collections.Immutable;
using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Fixes;

/// <summary>
/// Makes a thread of a tweet that is too long: parts end at sentence ends, else at word ends, and never inside a URL, mention, hashtag or
/// grapheme cluster. Nothing is taken out but white space at the cuts; what is added is numbers, where the policy wants them, and the
/// disclosure of the first part before each part without one.
/// </summary>
internal sealed class ThreadSplitter
{
    /// <summary>Nobody means a longer thread; a file that would make one is no tweet.</summary>
    private const int MaxParts = 100;

    private const string Separator = "---";

    /// <summary>Hashtags that disclose an advertisement, as PL1002 accepts them.</summary>
    private static readonly FrozenSet<string> Labels = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "#ad", "#advert", "#advertisement", "#advertising", "#sponsored", "#sponsoredpost", "#paidad", "#paidpartnership");

    private readonly Draft _draft;
    private readonly Post _post;
    private readonly bool _isNumbered;
    private readonly string _text;
    private readonly List<int> _sentenceEnds = [];
    private readonly List<int> _wordEnds = [];
    private readonly List<TextSpan> _labels = [];
    private readonly List<TextSpan> _whole = [];

    private ThreadSplitter(Draft draft, Post post, bool isNumbered)
    {
        _draft = draft;
        _post = post;
        _isNumbered = isNumbered;
        _text = draft.Source.Content;
        ReadPlaces();
    }

    /// <summary>One part: its text in the source, and what goes before and behind it.</summary>
    private readonly record struct Part(TextSpan Span, string Before, string Behind);

    /// <summary>The fix that splits a post; null where it need not or cannot be split.</summary>
    /// <param name="draft">A draft of channel tweet.</param>
    /// <param name="post">The post that is too long.</param>
    /// <param name="isNumbered">Whether parts end in <c>1/3</c>.</param>
    public static Fix? Split(Draft draft, Post post, bool isNumbered)
    {
        if (WeightedLength.Count(draft.Source.Slice(post.Span)) is <= WeightedLength.Limit or > MaxParts * WeightedLength.Limit) return null;
        var splitter = new ThreadSplitter(draft, post, isNumbered);
        for (var digits = 1; digits <= 3; digits++)
        {
            var parts = splitter.Cut(digits);
            if (parts is null) return null;
            if (isNumbered && parts.Count.ToString().Length > digits) continue;
            return splitter.ToFix(parts);
        }

        return null;
    }

    private void ReadPlaces()
    {
        var prose = _draft.Prose;
        foreach (ref readonly var block in prose.Blocks)
        {
            if (block.Post != _post.Index) continue;
            foreach (ref readonly var sentence in prose.Sentences.Slice(block.FirstSentence, block.SentenceCount)) _sentenceEnds.Add(prose.Map.ToSource(sentence.Span).End);
            var tokens = prose.Tokens.Slice(block.FirstToken, block.TokenCount);
            for (var i = 0; i < tokens.Length; i++)
            {
                var span = prose.Map.ToSource(tokens[i].Span);
                if (tokens[i].Kind is TokenKind.Url or TokenKind.Mention or TokenKind.Hashtag or TokenKind.Email) _whole.Add(span);
                if (IsLabel(tokens[i], span, isFirst: _wordEnds.Count == 0 && i == 0)) _labels.Add(LabelSpan(tokens[i], span));
                // White space may follow, or the next word of a script that writes none.
                if (span.End >= _post.Span.End || char.IsWhiteSpace(_text[span.End]) || IsBetweenWords(tokens, i)) _wordEnds.Add(span.End);
            }
        }
    }

    private bool IsLabel(in Token token, TextSpan span, bool isFirst)
    {
        var written = _text.AsSpan(span.Start, span.Length);
        if (token.Kind == TokenKind.Hashtag) return Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(written);
        // “Ad:” and its like disclose where they open the post.
        return isFirst && token.Kind == TokenKind.Word && span.End < _post.Span.End && _text[span.End] == ':' && Labels.Contains("#" + written.ToString());
    }

    private static TextSpan LabelSpan(in Token token, TextSpan span) => token.Kind == TokenKind.Hashtag ? span : new TextSpan(span.Start, span.Length + 1);

    private static bool IsBetweenWords(ReadOnlySpan<Token> tokens, int index) =>
        tokens[index].Kind is TokenKind.Word or TokenKind.Emoji or TokenKind.Sign or TokenKind.Comma
        && index + 1 < tokens.Length && tokens[index + 1].Start == tokens[index].End
        && (tokens[index + 1].Kind == TokenKind.Emoji || (tokens[index + 1].Kind == TokenKind.Word && tokens[index].Kind != TokenKind.Sign && tokens[index + 1].Length == 1));

    /// <summary>The parts, for a thread whose length has so many digits; null where something does not fit into any part.</summary>
    private List<Part>? Cut(int digits)
    {
        var parts = new List<Part>();
        var label = "";
        for (var position = _post.Span.Start; position < _post.Span.End;)
        {
            if (parts.Count == MaxParts) return null;
            var reserve = label.Length > 0 ? WeightedLength.Count(label) + 1 : 0;
            if (_isNumbered) reserve += 2 + digits + (parts.Count + 1).ToString().Length;
            var end = EndOfPart(position, WeightedLength.Limit - reserve);
            if (end <= position) return null;
            var span = TextSpan.FromBounds(position, end);
            var needsLabel = label.Length > 0 && !_labels.Exists(span.Contains);
            parts.Add(new Part(span, needsLabel ? label + " " : "", ""));
            if (parts.Count == 1 && _labels.Find(span.Contains) is { IsEmpty: false } found) label = _text.Substring(found.Start, found.Length);
            for (position = end; position < _post.Span.End && char.IsWhiteSpace(_text[position]);) position++;
        }

        return parts;
    }

    /// <summary>Where a part that begins at <paramref name="start"/> ends, the white space behind it left out.</summary>
    private int EndOfPart(int start, int budget)
    {
        var overflow = WeightedLength.OverflowAt(_text[start.._post.Span.End], budget);
        if (overflow < 0) return _post.Span.End;
        var limit = start + overflow;
        if (Last(_sentenceEnds, start, limit) is { } sentence) return sentence;
        if (Last(_wordEnds, start, limit) is { } word) return word;
        // One word fills the part: cut between two clusters, which is where the overflow begins.
        foreach (var span in _whole)
            if (span.Start < limit && limit < span.End) return span.Start;
        return limit;
    }

    /// <summary>The last of some places, in order, behind one place and not behind another.</summary>
    private static int? Last(List<int> places, int after, int limit)
    {
        var index = places.BinarySearch(limit);
        if (index < 0) index = ~index - 1;
        return index >= 0 && places[index] > after ? places[index] : null;
    }

    private Fix? ToFix(List<Part> parts)
    {
        if (parts.Count < 2) return null;
        if (_isNumbered)
            for (var i = 0; i < parts.Count; i++) parts[i] = parts[i] with { Behind = $" {i + 1}/{parts.Count}" };
        var lineEnd = LineEnds.Of(_draft.Source);
        var changes = ImmutableArray.CreateBuilder<TextChange>(parts.Count);
        for (var i = 1; i < parts.Count; i++)
            changes.Add(new TextChange(TextSpan.FromBounds(parts[i - 1].Span.End, parts[i].Span.Start), parts[i - 1].Behind + lineEnd + lineEnd + Separator + lineEnd + lineEnd + parts[i].Before));
        if (_isNumbered) changes.Add(new TextChange(new TextSpan(parts[^1].Span.End, 0), parts[^1].Behind));
        return ReadsAs(parts, changes) ? new Fix($"Split into a thread of {parts.Count}", FixKind.Suggested, changes.ToImmutable(), IsTemplate: false, "thread") : null;
    }

    /// <summary>Whether the changed file holds just these posts: a part may look like a separator or like the front matter of the next.</summary>
    private bool ReadsAs(List<Part> parts, IEnumerable<TextChange> changes)
    {
        var read = DraftReader.Read(_draft.Source.WithChanges(changes), _draft.Options, CancellationToken.None);
        if (read.Posts.Length != _draft.Posts.Length + parts.Count - 1) return false;
        for (var i = 0; i < parts.Count; i++)
        {
            var written = read.Source.Slice(read.Posts[_post.Index + i].Span);
            if (!written.SequenceEqual(string.Concat(parts[i].Before, _text.AsSpan(parts[i].Span.Start, parts[i].Span.Length), parts[i].Behind))) return false;
            if (WeightedLength.Count(written) > WeightedLength.Limit) return false;
        }

        return true;
    }
}
