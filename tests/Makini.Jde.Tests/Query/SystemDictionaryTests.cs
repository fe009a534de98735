using Makini.Jde.Query;
using static Makini.Jde.Tests.Query.FakePassthrough;

namespace Makini.Jde.Tests.Query;

public sealed class SystemDictionaryTests
{
    private const string Columns = """
        {"data":[
        {"TABLE_SCHEMA":"BDTA","TABLE_NAME":"F0101","ORDINAL_POSITION":1,"COLUMN_NAME":"ABAN8","DATA_TYPE":"DECIMAL","LENGTH":9},
        {"TABLE_SCHEMA":"BDTA","TABLE_NAME":"F0101","ORDINAL_POSITION":2,"COLUMN_NAME":"ABALPH","DATA_TYPE":"CHAR","LENGTH":50},
        {"TABLE_SCHEMA":"BDTA","TABLE_NAME":"F0101","ORDINAL_POSITION":3,"COLUMN_NAME":"ABSITE","DATA_TYPE":"NUMERIC","LENGTH":7},
        {"TABLE_SCHEMA":"BDTA","TABLE_NAME":"F0101","ORDINAL_POSITION":4,"COLUMN_NAME":"ABUPMJ","DATA_TYPE":"DECIMAL","LENGTH":6},
        {"TABLE_SCHEMA":"BDTA","TABLE_NAME":"F0101","ORDINAL_POSITION":5,"COLUMN_NAME":"ABUPMT","DATA_TYPE":"DECIMAL","LENGTH":6},
        {"TABLE_SCHEMA":"BDTA","TABLE_NAME":"F0101","ORDINAL_POSITION":6,"COLUMN_NAME":"ABWHAT","DATA_TYPE":"CHAR","LENGTH":3},
        {"TABLE_SCHEMA":"OLD","TABLE_NAME":"F0101","ORDINAL_POSITION":1,"COLUMN_NAME":"ABAN8","DATA_TYPE":"DECIMAL","LENGTH":8}]}
        """;

    private const string F9210 = """
        {"data":[{"FRDTAI":"AN8  ","FROWTP":9,"FRCDEC":" ","FROWDI":"Address Number","FRCLAS":" "},
        {"FRDTAI":"SITE","FROWTP":9,"FRCDEC":"4","FROWDI":"Site's Own Quantity","FRCLAS":"QTYINV"},
        {"FRDTAI":"UPMT","FROWTP":9,"FRCDEC":"0","FROWDI":"Time","FRCLAS":""},
        {"FRDTAI":"TRQT","FROWTP":9,"FRCDEC":"4","FROWDI":"Quantity","FRCLAS":"QTYINV"}]}
        """;

    private const string F9201 = """
        {"data":[{"FRDTAI":"AT1","FRCDEC":" ","FRCLAS":" ","FRLR":"L","FRERUL":"UDC","FRERO1":"55  ","FRERO2":"ST"},
        {"FRDTAI":"SITE","FRCDEC":"2","FRCLAS":" ","FRLR":"R","FRERUL":" ","FRERO1":" ","FRERO2":" "}]}
        """;

    private const string F9202 = """
        {"data":[{"FRDTAI":"SITE","FRLNGP":"  ","FRDSCR":"Own quantity    "},{"FRDTAI":"SITE","FRLNGP":"G ","FRDSCR":"Eigene Menge"}]}
        """;

    [Fact]
    public async Task Takes_columns_and_sizes_from_the_catalog_and_meanings_from_the_dictionary()
    {
        var dictionary = await ReadAsync(Answering(Columns, F9210, F9201, F9202));

        var table = dictionary.FindTable("F0101")!;
        Assert.Equal(["AN8", "ALPH", "SITE", "UPMJ", "UPMT", "WHAT"], table.Columns.Select(c => c.Alias));
        Assert.Equal(["ABAN8"], table.Key.Select(k => k.Name));
        Assert.Equal((9, 50), (table.Find("AN8")!.Item.Digits, table.Find("ALPH")!.Item.Length));
        var site = table.Find("SITE")!.Item;
        Assert.Equal((JdeItemType.Number, 7, 4, true), (site.Type, site.Digits, site.Decimals, site.IsQuantity));
        Assert.Equal(("SitesOwnQuantity", "Own quantity"), (site.FriendlyName, site.Description));
        Assert.Equal(JdeItemType.Date, table.Find("UPMJ")!.Item.Type);
        Assert.Equal(JdeItemType.Time, table.Find("UPMT")!.Item.Type);
    }

    [Fact]
    public async Task Says_where_each_fact_comes_from()
    {
        var dictionary = await ReadAsync(Answering(Columns, F9210, F9201, F9202));

        var table = dictionary.FindTable("F0101")!;
        Assert.Equal(JdeFactSource.Catalog, table.Source);
        Assert.Equal(JdeFactSource.Dictionary, table.Find("SITE")!.Item.Source);
        Assert.Equal(JdeFactSource.Catalog, table.Find("WHAT")!.Item.Source);
        Assert.Equal(JdeFactSource.BuiltIn, table.Find("ALPH")!.Item.Source);
        Assert.Equal(JdeFactSource.BuiltIn, dictionary.FindTable("F4111")!.Source);
    }

    [Fact]
    public async Task Files_of_the_product_have_the_sites_decimals_and_codes()
    {
        var dictionary = await ReadAsync(Answering(Columns, F9210, F9201, F9202));

        Assert.Equal(4, dictionary.FindTable("F4111")!.Find("TRQT")!.Item.Decimals);
        Assert.Equal("55/ST", dictionary.FindItem("AT1")!.UserDefinedCode);
        Assert.Equal("00/DT", dictionary.FindItem("DCT")!.UserDefinedCode);
    }

    [Fact]
    public async Task Looks_in_the_first_library_of_the_list()
    {
        var dictionary = await ReadAsync(Answering(Columns, F9210, F9201, F9202), ["OLD", "BDTA"]);

        Assert.Single(dictionary.FindTable("F0101")!.Columns);
    }

    [Fact]
    public async Task A_dictionary_file_that_cannot_be_read_leaves_the_rest()
    {
        var log = new FakeLog();
        var service = new FakePassthrough(r => r.Text.Contains("SYSCOLUMNS", StringComparison.Ordinal) ? Columns
            : r.Text.Contains("F9210", StringComparison.Ordinal) ? throw new MakiniException(ErrorIds.InvalidRequest, "no such file")
            : r.Text.Contains("F9201", StringComparison.Ordinal) ? F9201 : F9202);

        var dictionary = await ReadAsync(service, log: log);

        Assert.Equal(2, dictionary.FindTable("F0101")!.Find("SITE")!.Item.Decimals);
        Assert.Contains(log.Warnings, w => w.Contains("F9210", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Any_other_failure_is_one()
    {
        var service = new FakePassthrough(_ => Task.FromException<string>(new MakiniException(ErrorIds.TokenExpired, "expired")));

        Assert.Equal(ErrorIds.TokenExpired, (await Assert.ThrowsAsync<MakiniException>(() => ReadAsync(service))).ErrorId);
    }

    [Fact]
    public async Task Asks_for_files_by_name_and_by_wildcard()
    {
        var service = Answering();

        await ReadAsync(service, tables: ["F0101", "F55_*"]);

        Assert.Contains("WHERE TABLE_NAME LIKE ? ESCAPE '\\' OR TABLE_NAME IN (?) ORDER BY", service.Requests[0].Text, StringComparison.Ordinal);
        Assert.Equal(["F55\\_%", "F0101"], service.Requests[0].Parameters);
    }

    [Fact]
    public async Task Takes_titles_from_EnterpriseOne()
    {
        var service = new FakePassthrough(r => r.Text.Contains("\"F0101\"", StringComparison.Ordinal)
            ? """
              {"data":{"fs_DATABROWSE_F0101":{"data":{"gridData":{"columns":{"F0101_AN8":"Address Number","F0101_MINE":"My Own","F0101_TXT9":"T"},
              "rowset":[{"F0101_AN8":1,"F0101_MINE":2.5,"F0101_TXT9":"a"}]}}}}}
              """
            : """{"data":{"sysErrors":[{"TITLE":"no such table"}]}}""");
        using var client = service.Client("jd-edwards-enterprise-one");

        var dictionary = await client.ReadDictionaryAsync(["F0101", "F0006"], NullCallLog.Instance, CancellationToken.None);

        var table = dictionary.FindTable("F0101")!;
        Assert.Equal(["AN8", "MINE", "TXT9"], table.Columns.Select(c => c.Alias));
        Assert.Equal((JdeItemType.Number, "My Own"), (table.Find("MINE")!.Item.Type, table.Find("MINE")!.Item.Description));
        Assert.Equal(JdeItemType.Text, table.Find("TXT9")!.Item.Type);
        Assert.Equal(JdeFactSource.BuiltIn, dictionary.FindTable("F0006")!.Source);
    }

    [Fact]
    public async Task Other_systems_have_none()
    {
        using var client = Answering().Client("netsuite");

        var error = await Assert.ThrowsAsync<MakiniException>(() => client.ReadDictionaryAsync([], NullCallLog.Instance, CancellationToken.None));

        Assert.Equal(ErrorIds.InvalidRequest, error.ErrorId);
    }

    [Fact]
    public async Task What_is_written_is_read_again()
    {
        var dictionary = await ReadAsync(Answering(Columns, F9210, F9201, F9202));

        var again = Layouts.Load(System.Text.Encoding.UTF8.GetString(LayoutWriter.Write(dictionary)));

        Assert.Equal(dictionary.Items.OrderBy(i => i.Alias, StringComparer.Ordinal), again.Items.OrderBy(i => i.Alias, StringComparer.Ordinal));
        Assert.Equal(dictionary.Tables.SelectMany(t => t.Columns), again.Tables.SelectMany(t => t.Columns));
        Assert.Equal(dictionary.Tables.Select(t => (t.Name, t.Prefix, t.Area, t.Description, t.Source)), again.Tables.Select(t => (t.Name, t.Prefix, t.Area, t.Description, t.Source)));
    }

    private static async Task<JdeDictionary> ReadAsync(
        FakePassthrough service, string[]? libraries = null, FakeLog? log = null, string[]? tables = null)
    {
        using var client = new JdeClient(new JdeClientOptions
        {
            Passthrough = service,
            ConnectionName = "test",
            Platform = Clients.World,
            LibraryList = libraries ?? [],
        });
        return await client.ReadDictionaryAsync(tables ?? [], log ?? new FakeLog(), CancellationToken.None);
    }
}
