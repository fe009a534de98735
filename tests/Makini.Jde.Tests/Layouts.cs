namespace Makini.Jde.Tests;

/// <summary>Layout files made for a test.</summary>
internal static class Layouts
{
    public static JdeDictionary Load(string json)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, json);
            return JdeDictionary.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
