Console.WriteLine(T.A[1, 2] + " " + T.A.Length + " " + T.A.GetLength(1) + " " + T.B[1, 1, 0] + T.S[0, 1] + T.S[1, 0].Length + " " + T.C[3, 4]);
T.C[3, 4]++; T.Z[5, 5] = 7; T.S[0, 0] = "new";
Console.WriteLine(T.C[3, 4] + " " + T.Z[5, 5] + T.Z[0, 0] + T.Z.GetLength(0) + T.S[0, 0] + T.S.Rank);
int n = 0; foreach (int v in T.A) n = n * 10 + v; Console.WriteLine(n);
ref long r = ref T.C[1, 1]; r = 9; Console.WriteLine(T.C[1, 1] + " " + T.Sum);
foreach (string s in T.S) Console.Write(s + ",");
Console.WriteLine();
static class T
{
    public static readonly int[,] A = { { 1, 2, 3 }, { 4, 5, 6 } };
    public static readonly byte[,,] B = { { { 1, 2 }, { 3, 4 } }, { { 5, 6 }, { 7, 8 } } };
    public static readonly string[,] S = { { "a", "bc" }, { "def", "g" } };
    public static readonly long[,] C = new long[4, 5].Fill();
    public static readonly int[,] Z = new int[30, 30];
    public static readonly int Sum = A[0, 0] + A[1, 2];
    static long[,] Fill(this long[,] array) { for (int i = 0; i < 4; i++) for (int j = 0; j < 5; j++) array[i, j] = i * 10 + j; return array; }
}
