/** At which addresses of this machine a room could be opened: private ones alone, never a public one and never all of them. */
import type { NetworkInterfaceInfo } from 'node:os';
import type { RoomAddress } from '../../shared/api/room/room.ts';

type Adapters = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** RFC 1918. */
const PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/;
/** What machines give themselves where nobody hands out addresses (RFC 3927). */
const LINK_LOCAL = /^169\.254\./;
/** Adapters of VPNs, virtual machines and containers, as their makers name them: phones in the room are not on those. */
const VIRTUAL =
  /^(?:br-|cni|docker|flannel|ham|ppp|tap|tun|utun|veth|virbr|vmnet|vnet|wg|zt)|vethernet|vmware|virtualbox|vboxnet|hyper-v|\bwsl\b|tailscale|zerotier|wireguard|openvpn|loopback/i;

/** @param adapters what `os.networkInterfaces` tells. @returns the likeliest first. */
export const roomAddressesIn = (adapters: Adapters): RoomAddress[] =>
  Object.entries(adapters)
    .flatMap(([adapter, infos = []]) => infos.flatMap((info) => addressOf(adapter, info)))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.adapter < b.adapter ? -1 : 1));

const addressOf = (adapter: string, { family, internal, address }: NetworkInterfaceInfo): RoomAddress[] => {
  if (family !== 'IPv4' || internal) return [];
  if (!PRIVATE.test(address) && !LINK_LOCAL.test(address)) return [];
  return [{ address, adapter, isLikely: PRIVATE.test(address) && !VIRTUAL.test(adapter) }];
};

const rankOf = ({ address, isLikely }: RoomAddress): number => (isLikely ? 0 : PRIVATE.test(address) ? 1 : 2);
