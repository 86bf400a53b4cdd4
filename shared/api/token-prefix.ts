/** A WebSocket’s token travels as a subprotocol with this before it, so that it is in no address and no log. */
export const TOKEN_PREFIX = 'token.';
