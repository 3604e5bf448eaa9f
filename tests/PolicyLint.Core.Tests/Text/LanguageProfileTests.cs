using System.Diagnostics;
using CsCheck;
using PolicyLint.Drafts;
using PolicyLint.Text;

namespace PolicyLint.Tests.Text;

public sealed class LanguageProfileTests
{
    [Theory]
    [InlineData("Heute veröffentlichen wir eine neue Version unserer Bibliothek, und sie ist mit allen älteren Projekten verträglich.")]
    [InlineData("Wir haben das Deployment mit Kubernetes und Helm neu gebaut, aber die Build-Zeit ist nicht besser geworden.")]
    [InlineData("Nous avons publié une nouvelle version de la bibliothèque, et elle est plus rapide que la précédente.")]
    [InlineData("Hoy publicamos una nueva versión de la biblioteca para que los equipos puedan trabajar con más calma.")]
    [InlineData("Hoje publicamos uma nova versão da biblioteca, que já não precisa de uma base de dados para os testes.")]
    [InlineData("Oggi pubblichiamo una nuova versione della libreria, che non ha più bisogno di un server per i test.")]
    [InlineData("Vandaag publiceren we een nieuwe versie van de bibliotheek, die niet meer op een server hoeft te wachten.")]
    [InlineData("I dag gir vi ut en ny versjon av biblioteket, og den er ikke lenger avhengig av en database på serveren.")]
    [InlineData("Idag släpper vi en ny version av biblioteket, och den är inte längre beroende av en databas på servern.")]
    [InlineData("Tänään julkaisemme uuden version, joka ei tarvitse palvelinta, mutta se on myös nopeampi kuin vanha.")]
    [InlineData("Dzisiaj wydajemy nową wersję biblioteki, która nie potrzebuje już bazy danych i jest szybsza od poprzedniej.")]
    [InlineData("Bugün kütüphanenin yeni bir sürümünü yayımlıyoruz ve bu sürüm daha hızlı, çünkü artık sunucu için beklemiyor.")]
    [InlineData("Hari ini kami merilis versi baru pustaka yang tidak lagi membutuhkan basis data untuk pengujian dan lebih cepat.")]
    [InlineData("Сегодня мы выпускаем новую версию библиотеки.")]
    [InlineData("Σήμερα δημοσιεύουμε μια νέα έκδοση.")]
    [InlineData("今日、新しいバージョンの Kubernetes ライブラリを公開しました。")]
    [InlineData("今天我们发布了新版本。")]
    [InlineData("오늘 새 버전을 발표합니다.")]
    [InlineData("ننشر اليوم إصدارا جديدا من المكتبة.")]
    [InlineData("היום אנחנו משחררים גרסה חדשה.")]
    [InlineData("आज हम एक नया संस्करण जारी कर रहे हैं।")]
    public void Another_language_is_told(string text) => Assert.Equal(DraftLanguage.Other, LanguageProfile.Detect(text));

    [Theory]
    [InlineData("Today we publish a new version of the library, and it no longer needs a database for its tests.")]
    [InlineData("We at Contoso moved our build from Jenkins to GitHub Actions. What broke, and what would we do again?")]
    [InlineData("The team in Rio de Janeiro met the teams of La Paz and Las Vegas to talk about the die shrink.")]
    [InlineData("What does 'lorem ipsum' mean, and how is the Japanese word 改善 used in our industry today?")]
    public void English_is_told(string text) => Assert.Equal(DraftLanguage.English, LanguageProfile.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("Danke!")]
    [InlineData("Ich bin ein Berliner")]
    [InlineData("Release notes 2.1")]
    [InlineData("🎉🎉🎉 #dotnet #csharp #linting @contoso https://contoso.com/de/la/die/und/der/das")]
    [InlineData("git push origin main; dotnet build; kubectl apply; npm install; docker compose up; terraform plan")]
    public void What_is_too_short_or_no_prose_is_left_open(string text) =>
        Assert.Equal(DraftLanguage.Unknown, LanguageProfile.Detect(text));

    [Theory]
    [InlineData("Install foo.de, la.py, le_le.cs and run `die()` in /de/la/los/und/ before deploying Contoso Vault to AKS")]
    [InlineData("Speakers: Ada de Vries, Luc de la Tour, Jan van der Berg, Ana dos Santos")]
    [InlineData("C# 14, F# 9, .NET 10, Go 1.25, Rust 1.90, Python 3.14, TypeScript 5.9, Kotlin 2.2, Swift 6.2, Zig 0.15")]
    [InlineData("#AI #ML #LLM #GPU #CUDA new benchmark numbers: latency p50 p95 p99 throughput tokens/s per user per node")]
    public void Names_code_and_hashtags_are_no_other_language(string text) =>
        Assert.NotEqual(DraftLanguage.Other, LanguageProfile.Detect(text));

    [Fact]
    public void Any_text_is_taken() => Gen.String.Sample(text => { _ = LanguageProfile.Detect(text); });

    [Fact]
    public void Of_the_posts_of_an_English_blog_only_the_Spanish_one_is_in_another_language()
    {
        var archive = SharedData.Find("corpora/18f-site.tar.xz");
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Unpack(archive, folder.FullName);
            var posts = Directory.GetFiles(folder.FullName, "*.md", SearchOption.AllDirectories);
            Assert.NotEmpty(posts);
            // One of the posts is in Spanish, and says so in its front matter.
            var wrong = posts.Select(File.ReadAllText).Where(text =>
                LanguageProfile.Detect(text) == DraftLanguage.Other != text.Contains("\nlocale: es", StringComparison.Ordinal));
            Assert.Empty(wrong);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Unpack(string archive, string folder)
    {
        using var tar = Process.Start(new ProcessStartInfo("tar", ["-xJf", archive, "-C", folder]));
        Assert.SkipUnless(tar is not null, "tar does not start here.");
        tar.WaitForExit();
        Assert.SkipUnless(tar.ExitCode == 0, "tar cannot unpack the corpus here.");
    }
}
