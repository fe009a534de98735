using System.Reflection;
using System.Runtime.CompilerServices;
using Makini.Jde.Rows;
using static Makini.Jde.Tests.Rows.Answers;

namespace Makini.Jde.Tests.Rows;

public class RowTypeTests
{
    [Fact]
    public void Rows_of_a_whole_file_bear_its_name()
    {
        var type = Decoder(WholeTable("F0101")).RowType;
        Assert.Equal("Makini.Jde.Rows.F0101", type.FullName);
        Assert.True(type.IsPublic && typeof(JdeWideRow).IsAssignableFrom(type));
    }

    [Fact]
    public void Rows_with_other_columns_or_names_do_not()
    {
        var whole = WholeTable("F0101");
        var friendly = whole with { Columns = [whole.Columns[0] with { PropertyName = "AddressNumber" }, .. whole.Columns.Skip(1)] };
        Assert.All([Shape("F0101", "AN8"), friendly], s => Assert.StartsWith("Makini.Jde.Rows.F0101_", Decoder(s).RowType.FullName, StringComparison.Ordinal));
        Assert.StartsWith("Makini.Jde.Rows.Sql_", Decoder(Undescribed("X")).RowType.FullName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Rows_of_more_than_four_columns_are_wide(int columns, bool isWide)
    {
        var shape = Undescribed([.. Enumerable.Range(1, columns).Select(i => $"C{i}")]);
        Assert.Equal(isWide, typeof(JdeWideRow).IsAssignableFrom(Decoder(shape).RowType));
    }

    [Fact]
    public void Properties_come_in_order_with_the_types_of_the_dictionary()
    {
        var shape = Shape("F0911", "CO", "DOC", "DGJ", "AA", "UPMT");
        var properties = Decoder(shape).RowType.GetProperties();
        Assert.Equal(["CO", "DOC", "DGJ", "AA", "UPMT"], properties.Select(p => p.Name));
        Assert.Equal(shape.Columns.Select(c => c.Item!.ClrType), properties.Select(p => p.PropertyType));
        Assert.DoesNotContain(properties, p => p.CanWrite);
        Assert.Empty(Decoder(shape).RowType.GetFields());
    }

    [Fact]
    public void Every_file_of_the_dictionary_can_be_decoded()
    {
        foreach (var table in JdeDictionary.BuiltIn.Tables)
        {
            var row = Row(WholeTable(table.Name), string.Join(',', table.Columns.Select(c => $"\"{c.Name}\":\"\"")));
            Assert.Equal(table.Columns.Count, row.GetType().GetProperties().Length);
        }
    }

    [Fact]
    public void Names_that_are_taken_or_none_get_others()
    {
        var row = Row(
            Undescribed("REG#", "F$RP", "reg#", "GetType", "ToLines", "ConnectionName", "PSObject", " ", "\0", "x y"),
            """ "REG#":1,"F$RP":2,"reg#":3,"GetType":4,"ToLines":5,"ConnectionName":6,"PSObject":7," ":8,"\u0000":9,"x y":10 """);
        Assert.Equal(
            ["REG#=1", "F$RP=2", "reg#_2=3", "GetType_2=4", "ToLines_2=5", "ConnectionName_2=6", "PSObject_2=7", "Column8=8", "Column9=9", "x y=10"],
            row.GetType().GetProperties().Select(p => $"{p.Name}={p.GetValue(row)}"));
    }

    [Fact]
    public void Columns_fetched_for_their_own_sake_are_not_shown()
    {
        var shape = new RowShape("F0000", [new("A", PropertyName: null, Item: null), new("B", "B", Item: null)]);
        var row = Row(shape, """ "A":[{"deep":1}],"B":2 """);
        Assert.Equal(["B"], row.GetType().GetProperties().Select(p => p.Name));
        Assert.Equal(2L, row.Get("B"));
    }

    [Fact]
    public void The_connection_is_a_property_where_it_is_wanted()
    {
        var row = Row(Undescribed("A") with { ShowsConnection = true }, "\"A\":1");
        Assert.Equal(["A", "ConnectionName"], row.GetType().GetProperties().Select(p => p.Name));
        Assert.Equal("test", row.Get("ConnectionName"));
    }

    [Fact]
    public void Else_it_is_hidden_but_there()
    {
        var source = new RowSource("plant", Table: null, Library: null) { HiddenAttribute = typeof(StandInAttribute) };
        var row = new RowDecoder(Undescribed("A"), source, Currencies.Default).Decode("""{"data":[{"A":1}]}"""u8).Rows.Single();
        Assert.Equal(["A"], row.GetType().GetProperties().Select(p => p.Name));
        var property = Assert.Single(row.GetType().GetInterfaces()).GetProperty("ConnectionName")!;
        Assert.Equal("plant", property.GetValue(row));
        Assert.NotNull(property.GetCustomAttribute<StandInAttribute>());
    }

    [Fact]
    public void Equal_shapes_have_one_class_and_others_their_own()
    {
        var types = new[]
        {
            Shape("F0101", "AN8", "ALPH"),
            Shape("F0101", "ALPH", "AN8"),
            Shape("F0101", "AN8", "ALPH") with { IsRaw = true },
            Shape("F0101", "AN8", "ALPH") with { ShowsConnection = true },
            Shape("F0101", "AN8"),
        }.Select(s => Decoder(s).RowType).ToList();
        Assert.Equal(types.Count, types.Distinct().Count());
        Assert.Same(types[0], Decoder(Shape("F0101", "AN8", "ALPH")).RowType);
        Assert.NotSame(types[0], new RowDecoder(Shape("F0101", "AN8", "ALPH"), new RowSource("x", "F0101", null) { HiddenAttribute = typeof(StandInAttribute) }, Currencies.Default).RowType);
    }

    [Fact]
    public void Eight_threads_get_one_class_a_shape()
    {
        var cache = new RowTypeCache(capacity: 100);
        var shapes = Enumerable.Range(0, 10).Select(i => $"C{i}").ToList();
        var found = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8)
            .SelectMany(_ => shapes.Select(s => (s, Type: cache.Get(Undescribed(s), hiddenAttribute: null).Type))).ToList();
        Assert.Equal(80, found.Count);
        Assert.Equal(10, found.Distinct().Count());
    }

    [Fact]
    public void The_cache_forgets_what_was_not_used_for_longest()
    {
        var cache = new RowTypeCache(capacity: 2);
        Type Get(string name) => cache.Get(Undescribed(name), hiddenAttribute: null).Type;
        var (a, b) = (Get("A"), Get("B"));
        Assert.Same(a, Get("A"));
        Get("C");
        Assert.Same(a, Get("A"));
        Assert.NotSame(b, Get("B"));
    }

    [Fact]
    public void Classes_that_nobody_uses_are_collected()
    {
        var type = EmitAndForget();
        for (var i = 0; i < 20 && type.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(type.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference EmitAndForget()
    {
        var shape = Undescribed("A", "B", "C", "D", "E");
        var type = new RowTypeCache(capacity: 1).Get(shape, hiddenAttribute: null);
        var context = new RowContext(shape, new RowOrigin(new RowSource("x", null, null), type), Currencies.Default);
        var json = new JsonCursor("""{"A":1}"""u8);
        Assert.Equal("A=1 B= C=", type.Read(context, ref json).ToString());
        return new WeakReference(type.Type);
    }

    [AttributeUsage(AttributeTargets.Property)]
    public sealed class StandInAttribute : Attribute;
}
