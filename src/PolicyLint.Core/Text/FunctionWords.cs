namespace PolicyLint.Text;

/// <summary>
/// The commonest function words of some languages in Latin letters, looked up by span. Words that English shares with another
/// language count for both, but those that say little of English ("in", "an", "so") are left out of its list.
/// </summary>
internal sealed class FunctionWords
{
    /// <summary>Number of the language whose words tell English.</summary>
    public const int English = 0;

    /// <summary>The hash of no letters.</summary>
    public const uint EmptyHash = 2166136261u;

    private const int SlotCount = 2048;

    private static readonly string[] Lists =
    [
        "the and of to is that it for with you this are be have not we they from but which can will our your has if when what how there " +
        "more their been would about these who its just his her into than then also because could should",

        // German
        "der die das und ist nicht ein eine einen einem einer zu den dem des mit von auf für im sich auch es wie aber wir ich sie er " +
        "oder wenn nur noch nach bei über aus durch werden wird haben hat sind kann so als um dass wurde sehr mehr schon unser unsere diese",

        // French
        "le la les et des est un une du en que qui dans pour pas sur au avec ce il je nous vous sont plus par mais ou comme ne se cette " +
        "aux être fait tout elle ils leur nos notre votre ces deux aussi sans peut très même donc bien quand où d'une c'est qu'il",

        // Spanish
        "el la los las de y que en un una es no por con para del se al lo como más pero sus le ya o este sí porque esta entre cuando muy " +
        "sin sobre también me hasta hay donde quien desde todo nos durante todos uno ni contra otros ese eso ha son está nuestra nuestro",

        // Portuguese
        "o a os as de e que em um uma é não por com para do da dos das no na nos nas se ao mais como mas foi ele ela tem à seu sua ou " +
        "ser quando muito já está eu também só pelo pela até isso entre depois sem mesmo aos seus quem nosso nossa são você isto este esta",

        // Italian
        "il lo la i gli le di e che è un una in per non con del della dei delle nel nella si da al alla sono come più ma ha anche questo " +
        "questa ci o se io noi loro suo sua essere tutti quando molto già dal sul sulla degli nostro nostra abbiamo cosa chi dove perché",

        // Dutch
        "de het een en van is dat niet te op met voor zijn er aan ook als bij maar om uit dan of nog wel naar heeft hebben deze dit wat " +
        "je ik hij ze wij we kan meer over door tot worden wordt was zo veel onze ons geen hun had moet zou al hoe",

        // Norwegian and Danish
        "og i det er en et på som for med av til ikke den at de har vi jeg om så fra men kan var vil seg eller ble også etter ved nå når " +
        "hva hvis der skal man oss bli bare noe mer være ha alle hadde sin hun han af sig mig du os blev efter hvor hvordan mange",

        // Swedish
        "och i det är en ett på som för med av till inte den att de har vi jag om så från men kan var vill sig eller blev också efter " +
        "vid nu när vad där ska man oss bli bara något mer vara ha alla hade sin hon han mycket mig du här hur många vår våra detta dessa",

        // Finnish
        "ja on ei se että hän oli mutta joka ovat kun niin myös jos tai kuin mitä vain sen sitä tämä tämän ole minä sinä me he te jo " +
        "vielä nyt sekä siitä hyvin voi olla olemme ne jotka mukaan kanssa koska joten näin kaikki meidän teidän heidän uuden uusi tästä ennen",

        // Polish
        "i w na z do nie się to jest że o jak co po tak ale za od przez dla są był była być może już tylko czy oraz jego jej ich który " +
        "która które by przy ze tym tego tej nas nam nasz nasze gdy więc także bardzo jako lub bez pod jednak aby kiedy mamy",

        // Turkish
        "ve bir bu için da de ile ne çok daha ama gibi olarak kadar her ben sen biz siz onlar var yok olan oldu değil mi ki en sonra " +
        "veya önce şey nasıl neden ya hem bunu bizim tüm göre yeni artık diye ise şimdi olduğu çünkü olacak",

        // Indonesian and Malay
        "yang dan di dari untuk dengan ini itu tidak adalah pada ke dalam akan kami kita anda saya mereka dia atau juga sudah bisa oleh " +
        "karena ada seperti lebih telah dapat saat jika tetapi hanya para bagi sebagai banyak belum masih agar namun",
    ];

    private readonly uint[] _hashes = new uint[SlotCount];
    private readonly ushort[] _languages = new ushort[SlotCount];

    private FunctionWords()
    {
        for (var language = 0; language < Lists.Length; language++)
        {
            foreach (var range in Lists[language].AsSpan().Split(' '))
            {
                var hash = EmptyHash;
                foreach (var unit in Lists[language].AsSpan()[range]) hash = Append(hash, unit);
                var slot = FindSlot(hash);
                _hashes[slot] = hash;
                _languages[slot] |= (ushort)(1 << language);
            }
        }
    }

    /// <summary>All lists.</summary>
    public static FunctionWords All { get; } = new();

    /// <summary>Number of languages.</summary>
    public static int LanguageCount => Lists.Length;

    /// <summary>Slots that <see cref="Find"/> may answer with.</summary>
    public static int Capacity => SlotCount;

    /// <summary>The hash (FNV-1a) of a word and one more letter or apostrophe; case is ignored, and how an apostrophe is drawn.</summary>
    public static uint Append(uint hash, char unit)
    {
        // For the letters and the apostrophe of ASCII setting this bit is lower-casing, or nothing.
        var folded = unit < '\x80' ? (char)(unit | 0x20) : unit == '’' ? '\'' : char.ToLowerInvariant(unit);
        return (hash ^ folded) * 16777619u;
    }

    /// <summary>Languages that a word is a function word of, one bit each.</summary>
    /// <param name="hash">The hash of its letters.</param>
    /// <param name="slot">A number of this word alone, below <see cref="Capacity"/>.</param>
    public ushort Find(uint hash, out int slot)
    {
        slot = FindSlot(hash);
        return _languages[slot];
    }

    private int FindSlot(uint hash)
    {
        var slot = (int)(hash & (SlotCount - 1));
        while (_languages[slot] != 0 && _hashes[slot] != hash) slot = (slot + 1) & (SlotCount - 1);
        return slot;
    }
}
