ulong h = 14695981039346656037; 
void Mix(string s) { foreach (char c in s) h = (h ^ c) * 1099511628211; }
foreach (double d in new[]{0.0,-0.0,1,0.1,0.5,123456789012345680,1e15,999999999999999,1e16,0.0001,0.00001,double.MaxValue,double.Epsilon,double.MinValue,2.2250738585072014E-308,1/3.0,5e-324,9007199254740993,double.NaN,double.PositiveInfinity,-1.5e-7,100})
  Console.WriteLine(d + " " + d.ToString("F0") + " " + d.ToString("E3") + " " + d.ToString("G17") + " " + d.ToString("N3") + " "+ d.ToString("0.##")+" "+(float)d);
foreach (double d in new[]{0.5,1.5,2.5,0.125,0.375,0.06,0.6,0.05,9.5,99.95,0.995,1e-10,1e22}) Console.WriteLine(d.ToString("F0")+" "+d.ToString("F1")+" "+d.ToString("F2")+" "+d.ToString("G2")+" "+d.ToString("E0")+" "+d.ToString("P1") + " " + d.ToString("R")+ " " + d.ToString("C"));
Console.WriteLine(h);
var r = new Random(5);
for (int i = 0; i < 2000; i++) { double d = BitConverter.Int64BitsToDouble(r.NextInt64()); Mix(d.ToString()); Mix(((float)d).ToString()); Mix(BitConverter.Int32BitsToSingle(r.Next()).ToString()); if (i % 10 == 0) { Mix(d.ToString("E10")); Mix(d.ToString("F20"));} d = r.Next() / 1000.0; Mix(d.ToString()); Mix(d.ToString("F1")); if (i % 200 == 0) Console.WriteLine(d + " " + h); }
