using System.Numerics;

var a = new Matrix<int>([[1, 2], [3, 4]]);
Console.WriteLine($"{a * a} {a + a} {a.Transposed} {a.Determinant} {a.Power(10)} {Matrix<int>.Identity(3)}");
var r = new Matrix<Rational>([[new(2, 1), new(1, 3)], [new(1, 2), new(5, 4)]]);
Console.WriteLine($"{r.Determinant} {r * r} {r.Power(3).Determinant == r.Determinant * r.Determinant * r.Determinant}");
Console.WriteLine(new Matrix<double>([[0.5, 0.25], [0.5, 0.75]]).Power(2));
Console.WriteLine(new Matrix<Rational>([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]]).Determinant);
Console.WriteLine($"{new Rational(6, -8)} {new Rational(1, 3) + new Rational(1, 6)} {new Rational(7, 2) / new Rational(7, 4)} {new Rational(1, 3) < new Rational(2, 5)} {new[] { new Rational(1, 2), new(1, 3), new(3, 4) }.Max()}");
try
{
    Console.WriteLine(new Rational(1, 2) / 0);
}
catch (DivideByZeroException exception)
{
    Console.WriteLine(exception.Message);
}
try
{
    Console.WriteLine(a * Matrix<int>.Identity(3));
}
catch (ArgumentException exception)
{
    Console.WriteLine(exception.Message);
}

readonly struct Rational : IEquatable<Rational>, IComparable<Rational>, IAdditionOperators<Rational, Rational, Rational>, ISubtractionOperators<Rational, Rational, Rational>,
    IMultiplyOperators<Rational, Rational, Rational>, IDivisionOperators<Rational, Rational, Rational>, IAdditiveIdentity<Rational, Rational>, IMultiplicativeIdentity<Rational, Rational>,
    IComparisonOperators<Rational, Rational, bool>
{
    readonly long _numerator, _denominatorLessOne;

    public Rational(long numerator, long denominator)
    {
        if (denominator == 0)
            throw new DivideByZeroException("a denominator of 0");
        long divisor = long.Abs(Gcd(numerator, denominator)) * long.Sign(denominator);
        _numerator = numerator / divisor;
        _denominatorLessOne = denominator / divisor - 1;
    }

    static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);

    long Denominator => _denominatorLessOne + 1;

    public static Rational AdditiveIdentity => default;

    public static Rational MultiplicativeIdentity => 1;

    public static implicit operator Rational(int value) => new(value, 1);

    public static Rational operator +(Rational a, Rational b) => new(a._numerator * b.Denominator + b._numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => new(a._numerator * b.Denominator - b._numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Rational operator *(Rational a, Rational b) => new(a._numerator * b._numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => new(a._numerator * b.Denominator, a.Denominator * b._numerator);

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public bool Equals(Rational other) => _numerator == other._numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_numerator, Denominator);

    public int CompareTo(Rational other) => (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    public override string ToString() => Denominator == 1 ? $"{_numerator}" : $"{_numerator}/{Denominator}";
}

sealed class Matrix<T> where T : IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IAdditiveIdentity<T, T>, IMultiplicativeIdentity<T, T>
{
    readonly T[,] _cells;

    public Matrix(T[][] rows)
    {
        _cells = new T[rows.Length, rows[0].Length];
        for (int row = 0; row < Rows; row++)
            for (int column = 0; column < Columns; column++)
                _cells[row, column] = rows[row][column];
    }

    Matrix(int rows, int columns, Func<int, int, T> cell)
    {
        _cells = new T[rows, columns];
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
                _cells[row, column] = cell(row, column);
    }

    int Rows => _cells.GetLength(0);

    int Columns => _cells.GetLength(1);

    public static Matrix<T> Identity(int size) => new(size, size, (row, column) => row == column ? T.MultiplicativeIdentity : T.AdditiveIdentity);

    public Matrix<T> Transposed => new(Columns, Rows, (row, column) => _cells[column, row]);

    public T Determinant
    {
        get
        {
            if (Rows == 1)
                return _cells[0, 0];
            T sum = T.AdditiveIdentity;
            for (int column = 0; column < Columns; column++)
            {
                int skipped = column;
                T term = _cells[0, column] * new Matrix<T>(Rows - 1, Columns - 1, (r, c) => _cells[r + 1, c < skipped ? c : c + 1]).Determinant;
                sum = column % 2 == 0 ? sum + term : sum - term;
            }
            return sum;
        }
    }

    public Matrix<T> Power(int exponent)
    {
        Matrix<T> result = Identity(Rows), power = this;
        for (; exponent > 0; exponent >>= 1, power *= power)
            if ((exponent & 1) != 0)
                result *= power;
        return result;
    }

    public static Matrix<T> operator +(Matrix<T> a, Matrix<T> b) => new(a.Rows, a.Columns, (row, column) => a._cells[row, column] + b._cells[row, column]);

    public static Matrix<T> operator *(Matrix<T> a, Matrix<T> b) => a.Columns != b.Rows ? throw new ArgumentException($"{a.Columns} columns by {b.Rows} rows")
        : new(a.Rows, b.Columns, (row, column) =>
        {
            T sum = T.AdditiveIdentity;
            for (int i = 0; i < a.Columns; i++)
                sum += a._cells[row, i] * b._cells[i, column];
            return sum;
        });

    public override string ToString() => $"[{string.Join("; ", Enumerable.Range(0, Rows).Select(row => string.Join(' ', Enumerable.Range(0, Columns).Select(column => _cells[row, column]))))}]";
}
