using PolicyLint.Drafts;
using PolicyLint.Policies;
using PolicyLint.Text;

namespace PolicyLint.Tests.Policies;

public class SideFileTests
{
    [Fact]
    public void An_organisation_is_read_with_names_as_texts_or_maps()
    {
        var reading = Organisation.Read("organisation.yaml", SourceText.From("""
            employer: Contoso
            aliases: [Contoso Ltd]
            products: [Contoso Vault, {name: Contoso Pay, aliases: [CPay], released: 2027-03-01, regulated: true}]
            competitors: Northwind
            customers: [Fabrikam]
            confidentialNames: [{name: Bluebird, publicName: Contoso Wing, until: 2027-01-01}]
            domains: [contoso.example]
            internalHosts: [wiki.contoso.example]
            public: yes
            country: no
            """));
        Assert.Empty(reading.Problems);
        var organisation = reading.Value;
        Assert.Equal("Contoso", organisation.Employer);
        Assert.Equal(["Contoso Vault", "Contoso Pay", "CPay"], organisation.ValuesOf("products"));
        Assert.Equal((new DateOnly(2027, 3, 1), true), (organisation.Products[1].Released, organisation.Products[1].IsRegulated));
        Assert.Equal("Northwind", Assert.Single(organisation.Competitors).Name);
        Assert.Equal(("Contoso Wing", new DateOnly(2027, 1, 1)), (organisation.ConfidentialNames[0].PublicName, organisation.ConfidentialNames[0].Until));
        Assert.Equal(["true"], organisation.ValuesOf("public"));
        // YAML 1.1 would make Norway false.
        Assert.Equal(["no"], organisation.ValuesOf("country"));
        Assert.Empty(organisation.ValuesOf("colour"));
    }

    [Fact]
    public void Mistakes_in_an_organisation_cost_only_their_part()
    {
        var reading = Organisation.Read("organisation.yaml", SourceText.From("employr: x\nproducts: [A, {nam: B}, [C], '']\nemployer: Contoso\n"));
        Assert.Equal("Contoso", reading.Value.Employer);
        Assert.Equal("A", Assert.Single(reading.Value.Products).Name);
        Assert.Contains(reading.Problems, problem => problem.Kind == PolicyProblemKind.Unknown && problem.Message.Contains("`employer`", StringComparison.Ordinal));
        Assert.Equal(5, reading.Problems.Length);
    }

    [Fact]
    public void Disclaimers_are_read_as_texts_or_maps_with_conditions()
    {
        var reading = DisclaimerSet.Read("disclaimers.yaml", SourceText.From("""
            disclosure:
              employee:
                - {text: 'I work at {employer}. …', channels: [blog, tweet], language: en, jurisdictions: [us]}
                - I work at {employer}; views mine.
              paid: '#ad'
            """));
        Assert.Empty(reading.Problems);
        Assert.Equal(["disclosure.employee", "disclosure.paid"], reading.Value.Names);
        var variants = reading.Value["disclosure.employee"];
        Assert.Equal(2, variants.Length);
        Assert.Equal([Channel.Blog, Channel.Tweet], variants[0].Channels);
        Assert.Equal(("en", "us"), (variants[0].Language, Assert.Single(variants[0].Jurisdictions)));
        Assert.Equal("I work at {employer}; views mine.", variants[1].Text);
        Assert.Equal("#ad", Assert.Single(reading.Value["disclosure.paid"]).Text);
        Assert.Empty(reading.Value["disclosure.none"]);
    }

    [Fact]
    public void A_nearer_list_of_disclaimers_replaces_the_farther_one_whole()
    {
        var far = DisclaimerSet.Read("a", SourceText.From("g: {one: [a, b], two: c}")).Value;
        var near = DisclaimerSet.Read("b", SourceText.From("g: {one: [z]}")).Value;
        var merged = near.Over(far);
        Assert.Equal("z", Assert.Single(merged["g.one"]).Text);
        Assert.Equal("c", Assert.Single(merged["g.two"]).Text);
        Assert.Same(far, DisclaimerSet.Empty.Over(far));
    }

    [Theory]
    [InlineData("g: [a]", "[a]")]
    [InlineData("g: {n: [{channels: [blog]}]}", "channels")]
    [InlineData("g: {n: [{text: x, channels: [blogg]}]}", "blogg")]
    [InlineData("g: {n: [[x]]}", "[x]")]
    public void A_mistake_in_disclaimers_is_told_at_its_place(string yaml, string place)
    {
        var problem = Assert.Single(DisclaimerSet.Read("disclaimers.yaml", SourceText.From(yaml)).Problems);
        Assert.Equal(place, problem.Text.Slice(problem.Span).ToString());
    }

    [Fact]
    public void People_and_committee_are_read()
    {
        var people = PeopleDirectory.Read("people.yaml", SourceText.From("ann.lee: {name: Ann Lee, topics: [security], disclaimer: bio, spokesperson: true, trained: 2026-01-31}\nbo: x\n"));
        Assert.Single(people.Problems);
        var ann = people.Value.Find("ann.lee");
        Assert.Equal(("Ann Lee", "bio", true, new DateOnly(2026, 1, 31)), (ann?.Name, ann?.Disclaimer, ann?.IsSpokesperson, ann?.Trained));
        Assert.Null(people.Value.Find("bo"));

        var committee = Committee.Read("committee.yaml", SourceText.From("legal: {members: [kim], contact: legal@contoso.example}\nhr: [bo, ann.lee]\n"));
        Assert.Empty(committee.Problems);
        Assert.Equal("legal@contoso.example", committee.Value.Find("legal")?.Contact);
        Assert.Equal(["bo", "ann.lee"], committee.Value.Find("hr")?.Members);
    }

    [Fact]
    public void A_pack_says_what_it_builds_on_and_re_levels()
    {
        var reading = PackManifest.Read("rules/pack.yaml", SourceText.From("name: contoso\nversion: 1.0\ntitle: Contoso\nextends: [core]\nrules: {PL2001: error}\n"));
        Assert.Empty(reading.Problems);
        Assert.Equal(("contoso", "1.0", "Contoso", "core"), (reading.Value.Name, reading.Value.Version, reading.Value.Title, reading.Value.Extends[0].Name));
        Assert.Equal("PL2001", reading.Value.Rules[0].Id);
        Assert.Equal("rules/pack.yaml", PackManifest.Read("rules/pack.yaml", SourceText.From("title: x\n")).Value.Name);
    }
}
