/** SHA-256 of bytes: what every file of a pack is named by. */
export { sha256OfBytes as empreinteDe } from '#platform/crypto/digest.ts';
