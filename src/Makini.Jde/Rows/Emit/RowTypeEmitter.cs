using System.Reflection;
using System.Reflection.Emit;

namespace Makini.Jde.Rows;

/// <summary>
/// Emits the class of a shape's rows: a private field and a public property for each column that rows show. Each class
/// has an assembly of its own, which goes when nobody uses it any more.
/// </summary>
internal static class RowTypeEmitter
{
    /// <summary>More properties than this make a wide row.</summary>
    private const int NarrowProperties = 4;

    private const MethodAttributes GetterAttributes = MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.SpecialName;
    private static readonly MethodInfo GetConnection =
        typeof(JdeRow).GetProperty("Connection", BindingFlags.Instance | BindingFlags.NonPublic)!.GetGetMethod(nonPublic: true)!;

    /// <summary>Emits a class.</summary>
    /// <param name="shape">The columns.</param>
    /// <param name="name">The class's name, without its namespace.</param>
    /// <param name="hiddenAttribute">See <see cref="RowSource.HiddenAttribute"/>.</param>
    /// <returns>The class and its reader.</returns>
    public static RowType Emit(RowShape shape, string name, Type? hiddenAttribute)
    {
        var names = PropertyNames.Choose(shape.Columns);
        var visible = names.Count(n => n is not null) + (shape.ShowsConnection ? 1 : 0);
        var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Makini.Jde.Rows." + name), AssemblyBuilderAccess.RunAndCollect)
            .DefineDynamicModule("Rows");
        var type = module.DefineType(
            "Makini.Jde.Rows." + name,
            TypeAttributes.Public | TypeAttributes.Sealed,
            visible > NarrowProperties ? typeof(JdeWideRow) : typeof(JdeRow));
        type.DefineDefaultConstructor(MethodAttributes.Public);
        for (var i = 0; i < names.Length; i++)
            if (names[i] is { } property) DefineColumn(type, property, ColumnKind.Of(shape.Columns[i], shape).PropertyType);
        if (shape.ShowsConnection) DefineProperty(type, PropertyNames.Connection, typeof(string), EmitConnection);
        else DefineHiddenConnection(module, type, hiddenAttribute);

        var created = type.CreateTypeInfo()!.AsType();
        var fields = names.Select(n => n is null ? null : created.GetField(FieldName(n), BindingFlags.Instance | BindingFlags.NonPublic)).ToArray();
        var properties = names.Append(shape.ShowsConnection ? PropertyNames.Connection : null).OfType<string>()
            .Select(n => created.GetProperty(n)!).ToList();
        return new RowType(created, properties, new RowReaderEmitter(shape, created, fields).Emit());
    }

    private static string FieldName(string property) => "_" + property;

    private static void DefineColumn(TypeBuilder type, string name, Type propertyType)
    {
        var field = type.DefineField(FieldName(name), propertyType, FieldAttributes.Private);
        DefineProperty(type, name, propertyType, il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, field);
            if (propertyType == typeof(string)) EmitBlankForNull(il);
        });
    }

    // An answer may leave columns out; a text is never null for that.
    private static void EmitBlankForNull(ILGenerator il)
    {
        var isText = il.DefineLabel();
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Brtrue_S, isText);
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ldstr, "");
        il.MarkLabel(isText);
    }

    private static MethodBuilder DefineProperty(TypeBuilder type, string name, Type propertyType, Action<ILGenerator> emitValue)
    {
        var getter = type.DefineMethod("get_" + name, GetterAttributes, propertyType, Type.EmptyTypes);
        var il = getter.GetILGenerator();
        emitValue(il);
        il.Emit(OpCodes.Ret);
        type.DefineProperty(name, PropertyAttributes.None, propertyType, Type.EmptyTypes).SetGetMethod(getter);
        return getter;
    }

    private static void EmitConnection(ILGenerator il)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, GetConnection);
    }

    // As the property of an interface, implemented explicitly: PowerShell finds it by name, while ConvertTo-Json, which
    // asks the class for its properties and knows nothing of hidden ones, does not.
    private static void DefineHiddenConnection(ModuleBuilder module, TypeBuilder type, Type? hiddenAttribute)
    {
        const MethodAttributes Abstract = GetterAttributes | MethodAttributes.Abstract | MethodAttributes.Virtual | MethodAttributes.NewSlot;
        const MethodAttributes Explicit = MethodAttributes.Private | MethodAttributes.HideBySig | MethodAttributes.SpecialName
            | MethodAttributes.Virtual | MethodAttributes.NewSlot | MethodAttributes.Final;
        var origin = module.DefineType("Makini.Jde.Rows.IOrigin", TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract);
        var declaration = origin.DefineMethod("get_" + PropertyNames.Connection, Abstract, typeof(string), Type.EmptyTypes);
        var property = origin.DefineProperty(PropertyNames.Connection, PropertyAttributes.None, typeof(string), Type.EmptyTypes);
        property.SetGetMethod(declaration);
        if (hiddenAttribute?.GetConstructor(Type.EmptyTypes) is { } hidden) property.SetCustomAttribute(new CustomAttributeBuilder(hidden, []));
        origin.CreateTypeInfo();

        type.AddInterfaceImplementation(origin);
        var body = type.DefineMethod("IOrigin.get_" + PropertyNames.Connection, Explicit, typeof(string), Type.EmptyTypes);
        var il = body.GetILGenerator();
        EmitConnection(il);
        il.Emit(OpCodes.Ret);
        type.DefineMethodOverride(body, declaration);
    }
}
