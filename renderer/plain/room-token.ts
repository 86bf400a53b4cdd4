/** Where a browser keeps the token of who has joined a room: the page for phones writes it, the editor for guests reads it. */
export const ROOM_TOKEN = 'strata.room.token';
