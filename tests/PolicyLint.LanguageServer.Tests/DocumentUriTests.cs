using PolicyLint.LanguageServer.Documents;

namespace PolicyLint.LanguageServer.Tests;

public sealed class DocumentUriTests
{
    [Theory]
    [InlineData("file:///home/ann/post.md", "/home/ann/post.md")]
    [InlineData("file:///home/ann/a%20b.md", "/home/ann/a b.md")]
    [InlineData("file:///a%23b%25c.md", "/a#b%c.md")]
    [InlineData("file:///a#b.md", "/a#b.md")]
    [InlineData("file:///100%.md", "/100%.md")]
    [InlineData("file:///gr%C3%B6%C3%9Fe-%F0%9F%8E%89.md", "/größe-🎉.md")]
    [InlineData("file:///größe-🎉%20.md", "/größe-🎉 .md")]
    [InlineData("file:///c%3A/Users/ann/post.md", "C:/Users/ann/post.md")]
    [InlineData("file:///C:/Users/ann/post.md", "C:/Users/ann/post.md")]
    [InlineData("FILE://localhost/a.md", "/a.md")]
    [InlineData("file://server/share/a.md", "//server/share/a.md")]
    [InlineData("untitled:Untitled-1", null)]
    [InlineData("https://contoso.example/a.md", null)]
    [InlineData("file://nothing", null)]
    [InlineData("file:///a%00b", null)]
    [InlineData("", null)]
    public void A_uri_is_read_as_a_path(string uri, string? path) => Assert.Equal(path, DocumentUri.ToPath(uri));

    [Theory]
    [InlineData("/home/a b#c%d/größe.md")]
    [InlineData("C:/Users/ann/post.md")]
    [InlineData("//server/share/a.md")]
    public void A_path_survives_the_way_through_a_uri(string path) => Assert.Equal(path, DocumentUri.ToPath(DocumentUri.FromPath(path)));

    [Fact]
    public void A_drive_is_written_as_vs_code_writes_it() => Assert.Equal("file:///c%3A/Users/a%20b.md", DocumentUri.FromPath("C:\\Users\\a b.md"));
}
