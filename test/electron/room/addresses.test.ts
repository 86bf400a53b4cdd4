import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { roomAddressesIn } from '../../../electron/room/addresses.ts';

const at = (address: string, internal = false) =>
  ({ address, family: 'IPv4', internal }) as unknown as NetworkInterfaceInfo;
const v6 = (address: string) =>
  ({ address, family: 'IPv6', internal: false }) as unknown as NetworkInterfaceInfo;

describe('the addresses at which a room could be opened', () => {
  it.each([
    [
      'a VPN comes after the Wi-Fi',
      { utun3: [at('10.8.0.2')], en0: [at('192.168.1.20')] },
      ['192.168.1.20', '10.8.0.2'],
      1,
    ],
    [
      'WSL and Hyper-V come after the Wi-Fi',
      { 'vEthernet (WSL)': [at('172.20.0.1')], 'Wi-Fi': [at('192.168.178.33')] },
      ['192.168.178.33', '172.20.0.1'],
      1,
    ],
    [
      'Docker comes after the cable',
      { docker0: [at('172.17.0.1')], 'br-a1b2': [at('172.18.0.1')], eth0: [at('10.0.0.7')] },
      ['10.0.0.7', '172.18.0.1', '172.17.0.1'],
      1,
    ],
    [
      'VMware and VirtualBox',
      {
        'VMware Network Adapter VMnet8': [at('192.168.56.1')],
        'VirtualBox Host-Only': [at('192.168.99.1')],
        Ethernet: [at('192.168.0.4')],
      },
      ['192.168.0.4', '192.168.56.1', '192.168.99.1'],
      1,
    ],
    [
      'a self-given address comes last',
      { en0: [at('169.254.10.1')], tun0: [at('10.1.1.1')] },
      ['10.1.1.1', '169.254.10.1'],
      0,
    ],
    [
      'two networks are both likely',
      { wlan0: [at('192.168.1.2')], wlan1: [at('192.168.2.2')] },
      ['192.168.1.2', '192.168.2.2'],
      2,
    ],
    ['no network', { lo: [at('127.0.0.1', true)] }, [], 0],
    [
      'public, shared and IPv6 addresses are none',
      { eth0: [at('84.12.1.9'), v6('fe80::1')], tailscale0: [at('100.101.1.2')], x: [at('172.32.0.1')] },
      [],
      0,
    ],
  ])('%s', (_, adapters, addresses, likely) => {
    const found = roomAddressesIn(adapters as never);
    expect(found.map(({ address }) => address)).toEqual(addresses);
    expect(found.filter(({ isLikely }) => isLikely)).toHaveLength(likely);
  });
});
