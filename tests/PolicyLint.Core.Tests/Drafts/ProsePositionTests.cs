using PolicyLint.Drafts;

namespace PolicyLint.Tests.Drafts;

public sealed class ProsePositionTests
{
    [Theory]
    // Paragraphs and emphasis
    [InlineData("Please [|act now|] or wait.", "act now")]
    [InlineData("Please [|act **now|]** or wait.", "act now")]
    [InlineData("Please **[|act** now|] or wait.", "act now")]
    [InlineData("Please *[|act*** now|] or wait.", "act** now")]
    [InlineData("A ***[|very** best|]* thing.", "very best")]
    [InlineData("An ~~[|old~~ price|] tag.", "old price")]
    [InlineData("snake_[|case_word|] here", "case_word")]
    [InlineData("2 * 3 * [|4 is|] 24", "4 is")]
    // Line breaks
    [InlineData("Please [|act\nnow|] or wait.", "act now")]
    [InlineData("Please [|act  \nnow|] or wait.", "act\nnow")]
    [InlineData("Please [|act\\\nnow|] or wait.", "act\nnow")]
    [InlineData("Please [|act   \n   now|] or wait.", "act\nnow")]
    [InlineData("Please [|act \n  now|] or wait.", "act now")]
    [InlineData("one\n[|two|]\nthree", "two")]
    [InlineData("Please [|act<br>now|].", "act\nnow")]
    // Headings
    [InlineData("# [|Act now|] #\n\ntext", "Act now")]
    [InlineData("Act\n[|now|]\n===\n\ntext", "now")]
    [InlineData("### A *[|big* thing|]", "big thing")]
    [InlineData("x\n\n#\tAct `c` [|now|]", "now")]
    [InlineData("x\n\n# \t] \\*[|now|]", "now")]
    // Quotes and lists
    [InlineData("> Please [|act\n> now|] or wait.", "act now")]
    [InlineData("> Please [|act\nnow|] or wait.", "act now")]
    [InlineData("> > Please [|act\n> > now|] or wait.", "act now")]
    [InlineData("- Please [|act\n  now|] or wait.", "act now")]
    [InlineData("1. one\n2. Please [|act\n   **now|]** or wait.", "act now")]
    [InlineData("- > Please [|act\n  > now|] or wait.", "act now")]
    [InlineData("- [ ] [|Act now|] please", "Act now")]
    [InlineData("- [x] [|Act now|] please", "Act now")]
    [InlineData("-\t[|Act now|] please", "Act now")]
    [InlineData(">\t[|Act\n>\tnow|] please", "Act now")]
    [InlineData("- a\n\n  [|second|] paragraph", "second")]
    // Escapes and entities
    [InlineData("Ask \\*[|act now|]\\* or", "act now")]
    [InlineData("Ask [|\\*act now\\*|] or", "*act now*")]
    [InlineData("Ask\n\\*[|act now|]\\* or", "act now")]
    [InlineData("Fish [|&amp; chips|] here", "& chips")]
    [InlineData("Fish [|&amp;|] chips", "&")]
    [InlineData("Fish [|&copy; chips|]", "© chips")]
    [InlineData("a&nbsp;[|word|]", "word")]
    [InlineData("[|&#x1F600; smile|]", "😀 smile")]
    [InlineData("AT&[|T pays|] you", "T pays")]
    // Tables
    [InlineData("| a | b |\n|---|---|\n| one | [|act now|] |", "act now")]
    [InlineData("| a | b |\n|---|---|\n| one | [|act **now|]** |", "act now")]
    [InlineData("| a | b |\n|---|---|\n|   one |   \\*[|act now|]\\*   |\n| x | y |", "act now")]
    [InlineData("| a \\| [|b x|] | c |\n|---|---|\n| one | two |", "b x")]
    [InlineData("a | [|b x|]\n--|--\none | two", "b x")]
    [InlineData("> | a | b |\n> |---|---|\n> | one | [|act now|] |", "act now")]
    [InlineData("- | a | b |\n  |---|---|\n  | one | `x` [|act now|] |", "act now")]
    [InlineData("| [a](b) | [|act [now|]](x) |\n|---|---|\n| 1 | 2 |", "act now")]
    // Links and images
    [InlineData("See [our [|great *offer*](https://contoso.example) today|].", "great offer today")]
    [InlineData("See [[|our *offer|]*](x).", "our offer")]
    [InlineData("See [our [|offer][r] now|].\n\n[r]: https://contoso.example", "offer now")]
    [InlineData("See [our [|offer][] now|].\n\n[our offer]: https://contoso.example", "offer now")]
    [InlineData("See [our [|offer] now|].\n\n[our offer]: https://contoso.example", "offer now")]
    [InlineData("See [our [|offer] now|].", "offer] now")]
    [InlineData("See ![alt](x.png) [|and act|] now", "and act")]
    [InlineData("See [|![alt](x.png) and|] act", "\uFFFC and")]
    [InlineData("See [|`code` and|] act", "\uFFFC and")]
    [InlineData("See [|``co`de`` and|] act", "\uFFFC and")]
    [InlineData("See [|https://contoso.example/a_b_c|]. Now", "\uFFFC")]
    [InlineData("See (www.contoso.example) [|and act|] now", "and act")]
    [InlineData("See [|<https://contoso.example>|] now", "\uFFFC")]
    [InlineData("Mail <[|ann@contoso.example|]> now", "ann@contoso.example")]
    [InlineData("Mail [|ann@contoso.example now|]", "ann@contoso.example now")]
    // HTML
    [InlineData("Please [|act <b>now|]</b>.", "act now")]
    [InlineData("Please <span class=\"x\">[|act</span> now|].", "act now")]
    [InlineData("Please [|act <!-- note -->now|].", "act now")]
    [InlineData("<div>\n\n[|Act now|]\n\n</div>", "Act now")]
    // Footnotes
    [InlineData("Text[^1] [|goes on|]\n\n[^1]: The note", "goes on")]
    [InlineData("Text[^1]\n\n[^1]: The [|note says|]\n", "note says")]
    [InlineData("Text[^1]\n\n[^1]: The [|note\n    says|] more\n", "note says")]
    [InlineData("[^1]: The [|note says|]\n\nText[^1]", "note says")]
    [InlineData("[^a]: Nobody [|refers to|] it", "refers to")]
    [InlineData("Text[^1]\n\n[^1]: One\n\n    [|Second part|]\n", "Second part")]
    // Templates
    [InlineData("Hello {{ name }}[|, act now|]", ", act now")]
    [InlineData("Hello [|{{ name }} now|]", "\uFFFC now")]
    [InlineData("See [our [|site]({{ site.baseurl }}/x) now|]", "site now")]
    [InlineData("{% if a %}[|act|]{% endif %} now", "act")]
    [InlineData("{{< figure src=\"x\" >}}\n\n[|Act now|]", "Act now")]
    [InlineData("An open [|{{ brace stays|]", "{{ brace stays")]
    [InlineData("An open {{ brace\n\n[|act|] }} now", "act")]
    // Front matter
    [InlineData("---\ntitle: x\n---\n[|Act now|]", "Act now")]
    [InlineData("---  \ntitle: x\n...\n\n[|Act now|]", "Act now")]
    [InlineData("+++\ntitle = \"x\"\n+++\n[|Act now|]", "Act now")]
    [InlineData("---\ntitle: x\n\n[|Act now|]", "Act now")]
    // Unicode
    [InlineData("😀 **é[|ä|]** 日本", "ä")]
    [InlineData("日本 [|語|] 😀", "語")]
    public void The_words_map_to_the_source_that_wrote_them(string marked, string words) =>
        MarkedSource.Check(marked, words, draft => draft.Prose);
}
