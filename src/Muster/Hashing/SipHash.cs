using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Muster.Hashing;

/// <summary>
/// SipHash-1-3 with 128 bits (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012; the reference code's double-length
/// variant). Who does not know the key cannot make texts that collide. Never to be stored: every process has keys of its own.
/// </summary>
readonly struct SipHash(ulong key0, ulong key1)
{
    public static SipHash WithRandomKey()
    {
        Span<ulong> key = stackalloc ulong[2];
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(key));
        return new(key[0], key[1]);
    }

    public UInt128 Of(ReadOnlySpan<char> text) => Of(MemoryMarshal.AsBytes(text));

    public UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        var state = new State(key0, key1);

        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
            state.Add(word);

        Span<byte> last = stackalloc byte[sizeof(ulong)];
        last.Clear();
        bytes[(bytes.Length & ~7)..].CopyTo(last);
        state.Add(MemoryMarshal.Read<ulong>(last) | ((ulong)bytes.Length << 56));
        return state.Finish();
    }

    struct State(ulong key0, ulong key1)
    {
        ulong _0 = key0 ^ 0x736f6d6570736575, _1 = key1 ^ 0x646f72616e646f6d ^ 0xee, _2 = key0 ^ 0x6c7967656e657261, _3 = key1 ^ 0x7465646279746573;

        public void Add(ulong word)
        {
            _3 ^= word;
            Round();
            _0 ^= word;
        }

        public UInt128 Finish()
        {
            _2 ^= 0xee;
            Rounds();
            var low = _0 ^ _1 ^ _2 ^ _3;
            _1 ^= 0xdd;
            Rounds();
            return new(_0 ^ _1 ^ _2 ^ _3, low);
        }

        void Rounds()
        {
            Round();
            Round();
            Round();
        }

        void Round()
        {
            _0 += _1;
            _1 = BitOperations.RotateLeft(_1, 13) ^ _0;
            _0 = BitOperations.RotateLeft(_0, 32);
            _2 += _3;
            _3 = BitOperations.RotateLeft(_3, 16) ^ _2;
            _0 += _3;
            _3 = BitOperations.RotateLeft(_3, 21) ^ _0;
            _2 += _1;
            _1 = BitOperations.RotateLeft(_1, 17) ^ _2;
            _2 = BitOperations.RotateLeft(_2, 32);
        }
    }
}
