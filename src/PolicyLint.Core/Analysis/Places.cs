using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Analysis;

/// <summary>Finds the block and the sentence of a place.</summary>
internal static class Places
{
    /// <summary>Index of the sentence of a block that holds a token; the block's last sentence where none does, -1 where it has none.</summary>
    public static int SentenceOf(ProseText prose, int block, int token)
    {
        ref readonly var owner = ref prose.Blocks[block];
        if (owner.SentenceCount == 0) return -1;
        // The first sentence that ends after the token: a post can be one paragraph of thousands of sentences.
        int low = owner.FirstSentence, high = owner.FirstSentence + owner.SentenceCount - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            ref readonly var sentence = ref prose.Sentences[middle];
            if (token < sentence.FirstToken + sentence.TokenCount) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>Index of the block that holds a place of the prose, or -1 between blocks.</summary>
    public static int BlockOf(ProseText text, int position)
    {
        int low = 0, high = text.Blocks.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (text.Blocks[middle].Span.Start <= position) low = middle + 1;
            else high = middle;
        }

        return low > 0 && position < text.Blocks[low - 1].Span.End ? low - 1 : -1;
    }

    /// <summary>Index of the token of a block that holds a place of the prose, or comes next; the block's last one behind it.</summary>
    public static int TokenAt(ProseText text, int block, int position)
    {
        ref readonly var owner = ref text.Blocks[block];
        var token = owner.FirstToken;
        while (token < owner.FirstToken + owner.TokenCount - 1 && text.Tokens[token].End <= position) token++;
        return token;
    }

    /// <summary>Index of the innermost block whose source holds a place, or -1.</summary>
    public static int BlockAt(ProseText prose, int source)
    {
        var blocks = prose.Blocks;
        int low = 0, high = blocks.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (blocks[middle].SourceSpan.Start <= source) low = middle + 1;
            else high = middle;
        }

        // The blocks of alternative texts and titles lie inside their paragraph: look back over a few of them.
        for (var i = low - 1; i >= 0 && i >= low - 16; i--)
            if (blocks[i].SourceSpan.Contains(source) || blocks[i].SourceSpan.End == source) return i;
        return -1;
    }

    /// <summary>Index of the sentence of a block at or before a place of the source, or -1.</summary>
    public static int SentenceAt(ProseText prose, int block, int source)
    {
        ref readonly var owner = ref prose.Blocks[block];
        if (owner.SentenceCount == 0) return -1;
        // The last sentence that begins at or before the place, else the first.
        int low = owner.FirstSentence, high = owner.FirstSentence + owner.SentenceCount - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (prose.Map.ToSource(prose.Sentences[middle].Span).Start <= source) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>The post that holds a place of the source; the first where none does.</summary>
    public static int PostAt(Draft draft, int source)
    {
        for (var i = draft.Posts.Length - 1; i > 0; i--)
            if (draft.Posts[i].Span.Start <= source || draft.Posts[i].FrontMatter.Span.Start <= source && !draft.Posts[i].FrontMatter.Span.IsEmpty) return i;
        return 0;
    }

    /// <summary>The sentence that holds a place of the source as its source span; null outside the prose.</summary>
    public static TextSpan? SentenceSpanAt(ProseText prose, int source)
    {
        var block = BlockAt(prose, source);
        if (block < 0) return null;
        var sentence = SentenceAt(prose, block, source);
        return sentence < 0 ? null : prose.Map.ToSource(prose.Sentences[sentence].Span);
    }
}
