namespace System;

internal enum ExceptionArgument
{
}
