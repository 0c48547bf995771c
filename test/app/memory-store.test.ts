import { MemoryStore } from '../../src/app/memory-store';
import { CONTRACT_FILES, describeStoreContract } from '../store-contract';

describeStoreContract('a vault in memory', async () => new MemoryStore(CONTRACT_FILES));
