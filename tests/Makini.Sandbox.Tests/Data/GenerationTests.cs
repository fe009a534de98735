using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Makini.Jde;

namespace Makini.Sandbox.Tests.Data;

public sealed class GenerationTests : IDisposable
{
    private readonly string _layout = Path.Combine(Path.GetTempPath(), $"makini-layout-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(_layout);

    [Fact]
    public void The_same_seed_gives_the_same_bytes_under_any_culture()
    {
        var first = Hash(new SandboxOptions { Seed = 5 });
        var culture = CultureInfo.CurrentCulture;
        try
        {
            // Danish sorts AA behind Z and writes decimals with a comma.
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("da-DK");
            Assert.Equal(first, Hash(new SandboxOptions { Seed = 5 }));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Another_seed_gives_other_data() =>
        Assert.NotEqual(Hash(new SandboxOptions { Seed = 5 }), Hash(new SandboxOptions { Seed = 6 }));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(SandboxOptions.MaximumScale + 1)]
    public void A_scale_out_of_range_is_refused(int scale)
    {
        var e = Assert.Throws<MakiniException>(() => SandboxDatabase.Create(new SandboxOptions { Scale = scale }));
        Assert.Equal(ErrorIds.SandboxUnavailable, e.ErrorId);
        Assert.Equal(scale, e.Target);
        Assert.NotNull(e.RecommendedAction);
    }

    [Fact]
    public void A_negative_seed_is_as_good_as_any()
    {
        using var database = SandboxDatabase.Create(new SandboxOptions { Seed = -7 });
        using var reader = database.OpenReader();
        Assert.NotEqual(0, reader.Scalar("SELECT count(*) FROM F0911"));
    }

    [Fact]
    public void A_site_s_layout_replaces_the_built_in_one()
    {
        WriteLayout(layout =>
        {
            var items = layout["items"]!.AsObject();
            items["ZZTO"] = JsonNode.Parse("""{"type": "text", "length": 7}""");
            items["ALPH"]!["length"] = 12;
            items["PQOH"]!["decimals"] = 4;
            items["TRQT"]!["decimals"] = 4;
            var files = layout["files"]!.AsArray();
            var addressBook = files.Single(f => (string?)f!["file"] == "F0101")!;
            addressBook["columns"] = new JsonArray("AN8 ZZTO", "ALPH UPMJ");
            files.Remove(files.Single(f => (string?)f!["file"] == "F0911"));
        });
        using var database = SandboxDatabase.Create(new SandboxOptions { LayoutPath = _layout });
        using var reader = database.OpenReader();

        Assert.Equal(["ABAN8", "ABZZTO", "ABALPH", "ABUPMJ"], reader.Rows("PRAGMA MKDTA.table_info(F0101)").Select(c => (string)c[1]));
        Assert.Equal([1L, "       ", "Halvorsen Pu"], reader.Rows("SELECT ABAN8, ABZZTO, ABALPH FROM F0101 WHERE ABAN8 = 1").Single());
        Assert.False(database.Holds("MKDTA", "F0911"));
        Assert.Equal(0, reader.Scalar("SELECT count(*) FROM MKDTA.sqlite_master WHERE name LIKE 'F0911%'"));
        Assert.NotEqual(0, reader.Scalar("SELECT count(*) FROM F0411"));

        // Pieces come whole: four decimals are four zeros.
        Assert.Equal(0, reader.Scalar("""
            SELECT count(*) FROM F41021 JOIN F4101 ON IMITM = LIITM WHERE IMUOM1 = 'EA' AND LIPQOH % 10000 <> 0
            """));
        Assert.NotEqual(0, reader.Scalar("SELECT max(LIPQOH) FROM F41021"));
    }

    [Fact]
    public void A_layout_that_is_none_is_refused()
    {
        File.WriteAllText(_layout, """{"items": {}, "files": [{"file": "F0101"}]}""");
        var e = Assert.Throws<MakiniException>(() => SandboxDatabase.Create(new SandboxOptions { LayoutPath = _layout }));
        Assert.Equal(ErrorIds.JdeLayoutInvalid, e.ErrorId);
    }

    private void WriteLayout(Action<JsonObject> change)
    {
        using var stream = typeof(JdeDictionary).Assembly.GetManifestResourceStream("Makini.Jde.layout.json")!;
        var layout = JsonNode.Parse(stream)!.AsObject();
        change(layout);
        File.WriteAllText(_layout, layout.ToJsonString());
    }

    private static string Hash(SandboxOptions options)
    {
        using var database = SandboxDatabase.Create(options);
        using var reader = database.OpenReader();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var library in database.Libraries)
        {
            foreach (var table in database.Dictionary.Tables.Where(t => database.Holds(library, t.Name)))
            {
                foreach (var row in reader.Rows($"SELECT * FROM {library}.{table.Name}"))
                {
                    var line = string.Join('|', row.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)));
                    hash.AppendData(Encoding.UTF8.GetBytes(line));
                }
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
