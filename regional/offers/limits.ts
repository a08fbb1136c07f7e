/** Every bound of the fan-out. Waiting is shown by `holdfast_offers_waiting`. */
export interface OfferLimits {
  /** Offers per second over all agents, after `burst` [I8]. */
  offersPerSecond: number;
  burst: number;
  /** Offer bytes handed to sockets and not yet sent; above it no further offer starts. */
  maxBytesInFlight: number;
  /** Encoded offers kept for the next agent, bytes. */
  maxCacheBytes: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_OFFER_LIMITS: OfferLimits = {
  offersPerSecond: 200,
  burst: 200,
  maxBytesInFlight: 64 * MEBIBYTE,
  maxCacheBytes: 32 * MEBIBYTE,
};
