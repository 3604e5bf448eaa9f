using System.Collections.Immutable;

namespace PolicyLint.Checks;

/// <summary><c>kind: characters</c>: text that is spoofed, or that a screen reader spells out or slurs.</summary>
internal sealed class CharactersCheck(ImmutableArray<CharacterClass> classes) : Check
{
    public static CheckFactory Read(OptionReader options)
    {
        var check = new CharactersCheck(options.Enumerations<CharacterClass>("classes"));
        return _ => check;
    }

    public override void Run(CheckContext context)
    {
        foreach (var text in context.GetTexts())
        {
            foreach (var kind in classes)
            {
                switch (kind)
                {
                    case CharacterClass.Bidi:
                        InvisibleCharacters.Report(context, text, isBidi: true);
                        break;
                    case CharacterClass.ZeroWidth:
                        InvisibleCharacters.Report(context, text, isBidi: false);
                        break;
                    case CharacterClass.PseudoLetters:
                        PseudoLetters.Report(context, text);
                        break;
                    case CharacterClass.AllCaps:
                        CapitalRuns.Report(context, text);
                        break;
                    case CharacterClass.EmojiRun:
                        EmojiRuns.ReportRepeated(context, text);
                        break;
                    default:
                        EmojiRuns.ReportBullets(context, text);
                        break;
                }
            }
        }
    }
}
