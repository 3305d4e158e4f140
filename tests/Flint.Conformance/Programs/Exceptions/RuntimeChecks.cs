using System;

Try(static n => (new int[2])[n].ToString());
Try(static n => ((string)null).Length.ToString());
Try(static n => (10 / (n - 5)).ToString());
Try(static n => ((long)n / (n - 5)).ToString());
Try(static n => checked(int.MaxValue + n).ToString());
Try(static n => checked((byte)(n * 100)).ToString());
Try(static n => ((int)(object)"text").ToString());
Try(static n => ((string)(object)n));
Try(static n => { object[] a = new string[1]; a[0] = n; return "stored"; });
Try(static n => new int[-n].Length.ToString());
Try(static n => (new int[2, 2])[1, n].ToString());
Try(static n => "abc".Substring(n));
Try(static n => "abc"[n].ToString());
Try(static n => int.MinValue / (n - 6) + "");

static void Try(Func<int, string> action)
{
    try
    {
        Console.WriteLine(action(5));
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}
