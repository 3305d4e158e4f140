object[] values = [B.Two, (byte)2, (byte)3, "Two", "three", B.None];
foreach (object v in values) Console.WriteLine(Enum.IsDefined(typeof(B), v));
Console.WriteLine(Enum.IsDefined(typeof(S), (sbyte)-1));
Console.WriteLine(Enum.IsDefined(typeof(S), S.Minus));
Console.WriteLine(Enum.IsDefined(typeof(L), L.Big));
Console.WriteLine(Enum.IsDefined(typeof(L), (L)5));
Console.WriteLine(Enum.IsDefined(typeof(I), 7));
Console.WriteLine(Enum.IsDefined(typeof(I), (I)(-7)));
try { Enum.IsDefined(typeof(I), 7L); } catch (ArgumentException e) { Console.WriteLine(e.GetType().Name); }
try { Enum.IsDefined(typeof(I), B.Two); } catch (ArgumentException e) { Console.WriteLine(e.GetType().Name); }
try { Enum.IsDefined(typeof(int), 7); } catch (ArgumentException e) { Console.WriteLine(e.GetType().Name); }
try { Enum.IsDefined(typeof(I), null!); } catch (ArgumentException e) { Console.WriteLine(e.GetType().Name); }
I i = I.Seven;
Console.WriteLine($"{i} and {(I)8} and {B.Two}");
enum B : byte { Two = 2 , None = 200 }
enum S : sbyte { Minus = -1 }
enum L : long { Big = 1L << 40 }
enum I { Seven = 7, Minus = -7 }
