namespace System;

public enum TypeCode
{
    Empty = 0,
    Object = 1,
    Boolean = 3,
    Decimal = 15,
    String = 18,
}
